// SPDX-License-Identifier: AGPL-3.0-or-later
// Over OpenSSL.
#include "doors/serve/certificates.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace sauro::serve {
namespace {

namespace fs = std::filesystem;

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
  void operator()(BIGNUM* number) const { BN_free(number); }
  void operator()(std::FILE* file) const { std::fclose(file); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

constexpr std::int64_t day = 86400;
constexpr int version_3 = 2;

Error failed(const std::string& what, const std::string& where) { return {ErrorCode::io, what, where}; }

bool is_address(const std::string& name) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(AF_INET, name.c_str(), bytes.data()) == 1 || inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1;
}

bool extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool set_number(X509* certificate) {
  constexpr int bits = 127;
  const Owned<BIGNUM> number(BN_new());
  return number && BN_rand(number.get(), bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
         BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

void set_name(X509_NAME* name, const std::string& common) {
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(common.data()),
                             static_cast<int>(common.size()), -1, 0);
}

struct Pair {
  Owned<EVP_PKEY> key;
  Owned<X509> certificate;
};

/// A new key with its certificate by `issuer`, by itself where there is none.
Result<Pair> made(const std::string& common, const Pair* issuer, const std::string& names, std::int64_t now,
                  std::int64_t days) {
  Pair pair{Owned<EVP_PKEY>(EVP_EC_gen("P-256")), Owned<X509>(X509_new())};
  X509* certificate = pair.certificate.get();
  if (!pair.key || certificate == nullptr) return failed("no key can be made", "tls");
  X509_set_version(certificate, version_3);
  const bool numbered = set_number(certificate);
  std::time_t from = now - day, until = now + days * day;
  X509_time_adj_ex(X509_getm_notBefore(certificate), 0, 0, &from);
  X509_time_adj_ex(X509_getm_notAfter(certificate), 0, 0, &until);
  set_name(X509_get_subject_name(certificate), common);
  X509* by = issuer == nullptr ? certificate : issuer->certificate.get();
  X509_set_issuer_name(certificate, X509_get_subject_name(by));
  X509_set_pubkey(certificate, pair.key.get());
  bool good = numbered && extend(certificate, by, NID_subject_key_identifier, "hash");
  if (issuer == nullptr)
    good = good && extend(certificate, by, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
           extend(certificate, by, NID_key_usage, "critical,keyCertSign,cRLSign");
  else
    good = good && extend(certificate, by, NID_authority_key_identifier, "keyid") &&
           extend(certificate, by, NID_basic_constraints, "critical,CA:FALSE") &&
           extend(certificate, by, NID_key_usage, "critical,digitalSignature") &&
           extend(certificate, by, NID_ext_key_usage, "serverAuth") &&
           extend(certificate, by, NID_subject_alt_name, names);
  EVP_PKEY* signer = issuer == nullptr ? pair.key.get() : issuer->key.get();
  if (!good || X509_sign(certificate, signer, EVP_sha256()) == 0) return failed("no certificate can be made", "tls");
  return pair;
}

Owned<std::FILE> opened(const std::string& path, const char* mode) {
  return Owned<std::FILE>(std::fopen(path.c_str(), mode));
}

/// The key first: a certificate is there only with its key.
Result<bool> keep(const Pair& pair, const std::string& certificate_file, const std::string& key_file) {
  const mode_t before = umask(S_IRWXG | S_IRWXO);
  const auto key = opened(key_file, "w");
  umask(before);
  if (!key || PEM_write_PrivateKey(key.get(), pair.key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return failed("cannot be written", key_file);
  const auto certificate = opened(certificate_file, "w");
  if (!certificate || PEM_write_X509(certificate.get(), pair.certificate.get()) != 1)
    return failed("cannot be written", certificate_file);
  return true;
}

Pair read(const std::string& certificate_file, const std::string& key_file) {
  Pair pair;
  if (const auto key = opened(key_file, "r")) pair.key.reset(PEM_read_PrivateKey(key.get(), nullptr, nullptr, nullptr));
  if (const auto file = opened(certificate_file, "r"))
    pair.certificate.reset(PEM_read_X509(file.get(), nullptr, nullptr, nullptr));
  return pair;
}

bool serves(const Pair& server, const Pair& authority, const std::vector<std::string>& names, std::int64_t now) {
  constexpr std::int64_t soon = 30 * day;
  if (!server.key || !server.certificate) return false;
  X509* certificate = server.certificate.get();
  std::time_t then = now + soon;
  if (X509_cmp_time(X509_get0_notAfter(certificate), &then) <= 0) return false;
  if (X509_verify(certificate, X509_get0_pubkey(authority.certificate.get())) != 1) return false;
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return is_address(name) ? X509_check_ip_asc(certificate, name.c_str(), 0) == 1
                            : X509_check_host(certificate, name.data(), name.size(), 0, nullptr) == 1;
  });
}

}  // namespace

Result<Certificates> own_certificates(const std::string& folder, const std::vector<std::string>& names,
                                      std::int64_t now) {
  constexpr std::int64_t ten_years = 3652, a_year = 397;
  const std::string tls = folder + "/tls";
  std::error_code error;
  fs::create_directories(tls, error);
  if (error) return failed(error.message(), tls);
  const Certificates files{tls + "/authority.crt", tls + "/server.crt", tls + "/server.key"};
  const std::string authority_key = tls + "/authority.key";
  Pair authority = read(files.authority, authority_key);
  if (!authority.key || !authority.certificate) {
    auto fresh = made("Sáu Rõ - " + names.front(), nullptr, {}, now, ten_years);
    if (!fresh) return fresh.error();
    authority = *std::move(fresh);
    if (auto kept = keep(authority, files.authority, authority_key); !kept) return kept.error();
  }
  if (serves(read(files.certificate, files.key), authority, names, now)) return files;
  std::string list;
  for (const std::string& name : names)
    list.append(list.empty() ? "" : ",").append(is_address(name) ? "IP:" : "DNS:").append(name);
  const auto server = made(names.front(), &authority, list, now, a_year);
  if (!server) return server.error();
  if (auto kept = keep(*server, files.certificate, files.key); !kept) return kept.error();
  return files;
}

std::vector<std::string> names_of_machine() {
  constexpr std::size_t most = 256;
  std::vector<std::string> names;
  std::array<char, most> host{};
  if (gethostname(host.data(), host.size() - 1) == 0 && host[0] != '\0') names.emplace_back(host.data());
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  add("localhost");
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0) return names;
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
    if (inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()) != nullptr) add(text.data());
  }
  freeifaddrs(all);
  return names;
}

namespace {

Owned<X509> certificate_in(const std::string& path) {
  const auto file = opened(path, "r");
  return Owned<X509>(file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

}  // namespace

Result<std::int64_t> end_of_certificate(const std::string& certificate_file) {
  const auto certificate = certificate_in(certificate_file);
  std::tm end{};
  if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) != 1)
    return failed("no certificate", certificate_file);
  return timegm(&end);
}

Result<std::string> fingerprint(const std::string& certificate_file) {
  const auto certificate = certificate_in(certificate_file);
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned count = 0;
  if (!certificate || X509_digest(certificate.get(), EVP_sha256(), bytes.data(), &count) != 1)
    return failed("no certificate", certificate_file);
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string text;
  for (unsigned i = 0; i < count; ++i) {
    if (i > 0) text += ':';
    text += hex[bytes[i] >> 4];
    text += hex[bytes[i] & 15];
  }
  return text;
}

}  // namespace sauro::serve
