// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/ballot.h"

#include "foundation/base/password.h"
#include "foundation/base/seal.h"
#include "foundation/base/sha256.h"

namespace sauro::programmes::councils {

Result<Balloted> put_in_box(Ballot ballot, const CouncilState& council) {
  constexpr std::size_t bytes = 32;
  ballot.once = random_hex(bytes);
  const std::string text = tracking::encode_whole(ballot);
  const auto inner = seal(text, council.secretary_key.open);
  if (!inner) return inner.error();
  auto outer = seal(*inner, council.chair_key.open);
  if (!outer) return outer.error();
  return Balloted{ballot.dossier, sha256_hex(text), *std::move(outer)};
}

Result<Unsealed> unseal(const CouncilState& council, std::string_view chair_password) {
  const auto secret = unlock_seal_key(council.chair_key.locked, chair_password);
  if (!secret) return secret.error();
  Unsealed said;
  for (const Boxed& one : council.box) {
    auto inner = open_seal(one.sealed, council.chair_key.open, *secret);
    if (!inner) return Error{ErrorCode::damaged, inner.error().subject, one.user};
    said.inner.push_back(*std::move(inner));
  }
  return said;
}

Result<std::vector<Ballot>> open_ballots(const CouncilState& council, std::string_view secretary_password) {
  const auto secret = unlock_seal_key(council.secretary_key.locked, secretary_password);
  if (!secret) return secret.error();
  if (council.inner.size() != council.box.size()) return Error{ErrorCode::damaged, "not as many ballots as were cast"};
  std::vector<Ballot> ballots;
  for (std::size_t i = 0; i < council.box.size(); ++i) {
    const Boxed& one = council.box[i];
    const auto text = open_seal(council.inner[i], council.secretary_key.open, *secret);
    if (!text) return Error{ErrorCode::damaged, text.error().subject, one.user};
    auto ballot = tracking::decode_whole<Ballot>(*text);
    const bool as_cast =
        ballot && sha256_hex(*text) == one.commitment && ballot->user == one.user && ballot->dossier == one.dossier;
    if (!as_cast) return Error{ErrorCode::damaged, "a ballot is not what was cast", one.user};
    ballots.push_back(*std::move(ballot));
  }
  return ballots;
}

}  // namespace sauro::programmes::councils
