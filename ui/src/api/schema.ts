// SPDX-License-Identifier: AGPL-3.0-or-later
// Made from tests/golden/openapi.json by npm run types: not to be changed by hand.
export interface paths {
    "/api/v1/account/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đăng nhập / sign in */
        post: operations["account.sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** người dùng mẫu của bản dùng thử; không có ai khi không phải bản dùng thử / sample users to look around as; nobody where the agency is no sample */
        get: operations["account.samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đăng xuất / sign out */
        post: operations["account.sign-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** tôi là ai, được làm gì / who I am and what I may */
        get: operations["account.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đổi mật khẩu của mình / change one's own password */
        post: operations["account.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** cấp mật khẩu tạm cho một người dùng / give a user a one-time password */
        post: operations["account.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** các phiên đăng nhập của tôi / my sessions */
        get: operations["account.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/end-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** kết thúc một phiên, hoặc mọi phiên khác / end a session, or all others */
        post: operations["account.end-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** các khóa truy cập của tôi / my tokens */
        get: operations["account.tokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/make-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** tạo khóa truy cập cho một chương trình / make a token for a program */
        post: operations["account.make-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/end-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** thu hồi một khóa truy cập / revoke a token */
        post: operations["account.end-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/ask-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** lấy mã bí mật cho ứng dụng xác thực / a secret for an authenticator app */
        post: operations["account.ask-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/confirm-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** bật xác thực hai bước bằng mã đầu tiên / turn the second factor on by its first code */
        post: operations["account.confirm-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/drop-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** tắt xác thực hai bước / turn the second factor off */
        post: operations["account.drop-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** bắt đầu tải một tệp lên; phần đầu của tệp có thể gửi kèm / begin to bring a file; its first piece may come along */
        post: operations["upload.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload/{upload}/append": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gửi phần tiếp theo của tệp / bring the next piece of a file */
        post: operations["upload.append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** tệp đang tải lên đến đâu / how much of a file has come */
        get: operations["upload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload/{upload}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** bỏ tệp đang tải lên / drop a file on its way */
        post: operations["upload.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đọc và kiểm tra một văn bản đã tải lên, không đưa vào kế hoạch; trả về một việc để theo dõi / read and check a document that was brought, without importing it; answers with a job to follow */
        post: operations["document.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** một việc đến đâu / how far a job is */
        get: operations["job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** dừng một việc / stop a job */
        post: operations["job.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** theo dõi dữ kiện mới (server-sent events) / watch what is recorded (server-sent events) */
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** văn bản mà kế hoạch được đọc từ đó, như đã đọc / the document that a plan was read from, as it was read */
        get: operations["plan.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đối chiếu chuỗi dữ kiện, số liệu tổng hợp và tệp đính kèm; trả về một việc để theo dõi / go through the chain of facts, the records and the attachments; answers with a job to follow */
        post: operations["facts.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đọc một tệp minh chứng để xem trước; trả về một việc để theo dõi / read a file of evidence to be looked at; answers with a job to follow */
        post: operations["item.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** tải về một tệp minh chứng / a file of evidence */
        get: operations["item.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** bảng theo dõi: trễ hạn, vướng mắc, chờ quyết định / the board: late, blocked, waiting for a decision */
        get: operations["board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** bảng số liệu theo bốn trạng thái, theo đơn vị, người, loại, tháng / the official table by unit, person, class and month */
        get: operations["status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** việc của tôi, theo thứ tự hạn / my work, in due order */
        get: operations["mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** việc đang mở của một đơn vị / a unit's open work */
        get: operations["unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** toàn bộ kế hoạch / a whole plan */
        get: operations["plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** kế hoạch theo thời gian / a plan along the year */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** tìm việc, không cần dấu / find items, also without marks */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** các kế hoạch / all plans */
        get: operations["plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** các đơn vị / all units */
        get: operations["units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** những người có trong kế hoạch / all people */
        get: operations["people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** người dùng và vai trò / users and their roles */
        get: operations["users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** sự kiện mà thời hạn chờ / events that deadlines wait for */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** phát hiện khi nhập kế hoạch / findings of a plan */
        get: operations["findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** các mục của một kế hoạch, từng trang, lọc và xếp thứ tự / a plan's items a page at a time, filtered and in an order */
        get: operations["items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** một mục và mọi dữ kiện về nó / one item and all facts about it */
        get: operations["item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** từng dòng của kế hoạch như văn bản viết, kèm chỗ trong văn bản / each line of a plan as the document words it, with its places */
        get: operations["plan.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hai bản kế hoạch khác nhau ở đâu / what versions of a plan say otherwise */
        get: operations["plan.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** mọi dữ kiện đã ghi, mới trước, từng trang / all that was recorded, newest first, a page at a time */
        get: operations["facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** cơ quan, và lịch làm việc của một năm / the agency, and the working days of a year */
        get: operations["agency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ghi tên cơ quan, cơ quan cấp trên, địa danh ký văn bản / say what the agency, its superior and its place are called */
        post: operations["agency.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ghi ngày nghỉ, ngày làm bù của một năm, thay cho những ngày đã ghi của năm đó / say the days off, and the weekend days worked, of a year, in the place of what was said of it before */
        post: operations["agency.days"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** thêm hoặc sửa một đơn vị / add or change a unit */
        post: operations["unit.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit/{unit}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** kết thúc một đơn vị, chuyển việc cho đơn vị kế tục theo văn bản / end a unit; its open work goes to its successor by a document */
        post: operations["unit.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit/{unit}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hai đơn vị đọc được là một: tên này thành tên khác của đơn vị kia, việc và người đi theo / two units are one: this name becomes another name of that unit; its work and people go along */
        post: operations["unit.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** thêm hoặc sửa một người / add or change a person */
        post: operations["person.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{user}/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** thêm hoặc sửa người dùng, giao vai trò / add or change a user, give a role */
        post: operations["user.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đề xuất người dùng cho những người có trong kế hoạch / propose users for the people of the plan */
        post: operations["user.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{user}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** rút vai trò của người dùng / take a role away from a user */
        post: operations["user.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{user}/away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ghi ngày nghỉ và người thay / record leave and a deputy */
        post: operations["user.away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** nhập kế hoạch từ văn bản: đọc, kiểm tra, đề xuất đơn vị và người / import a plan from its document: read, checked, units and people proposed */
        post: operations["plan.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** chép kế hoạch năm trước thành dự thảo năm sau / copy a plan as the draft of another year */
        post: operations["plan.copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** trình kế hoạch / submit a plan */
        post: operations["plan.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** trả lại dự thảo kế hoạch / return a plan's draft */
        post: operations["plan.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ban hành kế hoạch: số, ngày, bản ký / issue a plan: number, day, signed original */
        post: operations["plan.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đính kèm bản ký / attach the signed original */
        post: operations["plan.original"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** điều chỉnh, bổ sung kế hoạch: bản mới theo văn bản / amend a plan: a new version by a document */
        post: operations["plan.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** kết thúc kế hoạch / close a plan */
        post: operations["plan.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding/{finding}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** xử lý phát hiện: đã sửa, hoặc chấp nhận có lý do / settle findings: repaired, or accepted for a reason */
        post: operations["finding.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/{plan}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** nói lại một cột của bảng là gì, rồi đọc lại văn bản; chỗ đã sửa tay giữ nguyên / say what a column of a table is, and read the document again; what people changed stays */
        post: operations["plan.columns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** thêm một việc; khi kế hoạch đã ban hành là nhiệm vụ phát sinh / add a line; to an issued plan, a task outside it */
        post: operations["item.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** sửa một dòng của dự thảo, hoặc của bước tự chia / change a line of a draft, or a step of one's own */
        post: operations["item.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** bỏ một dòng của dự thảo / drop a line of a draft */
        post: operations["item.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gộp các dòng vốn là một của dự thảo / merge lines of a draft that are one */
        post: operations["item.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** tách một dòng của dự thảo thành nhiều dòng / split a line of a draft */
        post: operations["item.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đưa một dòng của dự thảo về như một dữ kiện trước đã ghi / make a line of a draft what an earlier fact said */
        post: operations["item.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/except": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ký ngoại lệ cho dòng chưa đủ 6 rõ / sign that a line is issued although it is not clear */
        post: operations["item.except"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** giao việc, một hay nhiều mục / assign one or many items */
        post: operations["item.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** chia thành bước, giao cho người / break an item into steps for people */
        post: operations["item.break"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** cập nhật tiến độ / report progress */
        post: operations["item.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** xác nhận cập nhật: trưởng đơn vị, rồi văn phòng / confirm updates: the head of the unit, then the office */
        post: operations["item.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** trả lại cập nhật / return updates */
        post: operations["item.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** kết thúc việc khi có minh chứng / close an item with its evidence */
        post: operations["item.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** mở lại việc / reopen an item */
        post: operations["item.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** báo vướng mắc / raise an obstacle */
        post: operations["item.block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** quyết định về vướng mắc / decide an obstacle */
        post: operations["item.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** đề nghị gia hạn / ask for an extension */
        post: operations["item.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** quyết định gia hạn / decide an extension */
        post: operations["item.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/item/{item}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** văn phòng kiểm tra một việc / the office checks an item */
        post: operations["item.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{event}/occur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ghi nhận sự kiện đã xảy ra; các thời hạn chờ nó bắt đầu tính / record that an event has occurred; deadlines that wait for it begin */
        post: operations["event.occur"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Cơ quan và lịch làm việc của một năm / The agency and the working days of a year */
        agency: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.agency/1";
            /** @description tên cơ quan; rỗng khi chưa ghi / its name; empty where nobody said it */
            name: string;
            /** @description cơ quan cấp trên / its superior */
            superior: string;
            /** @description địa danh ký văn bản / where its documents are signed */
            place: string;
            /** @description năm / year */
            year: number;
            /** @description đã biết quyết định nghỉ Tết và hoán đổi ngày của năm / whether the yearly decision is known */
            decided: boolean;
            /** @description ngày lễ đã đối chiếu với văn bản luật / whether the public holidays were checked against their texts */
            verified: boolean;
            /** @description văn bản đặt ra ngày riêng của cơ quan / by which the agency's own days were set */
            document: string;
            /** @description các ngày, theo thứ tự / the days, in order */
            days: {
                day: components["schemas"]["day"];
                /** @description nghỉ; nếu không, ngày nghỉ mà làm việc / off; else a day of rest that is worked */
                off: boolean;
                /** @description tên ngày lễ; rỗng khi nghỉ bù / name of the holiday; empty for days that make up for another */
                name: string;
                /** @description do cơ quan ghi / the agency said so */
                own: boolean;
            }[];
        };
        /** Bảng theo dõi / The board */
        board: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.board/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description kế hoạch được tính / plans that are counted */
            plans: components["schemas"]["plan-line"][];
            /** @description nhiệm vụ, chỉ tiêu / tasks and indicators */
            tasks: components["schemas"]["counts"];
            /** @description bước công việc / steps */
            steps: components["schemas"]["counts"];
            /** @description theo đơn vị, quá hạn nhiều nhất trước / by unit, most overdue first */
            units: components["schemas"]["named-counts"][];
            /** @description theo loại / by class */
            classes: components["schemas"]["named-counts"][];
            /** @description theo tháng đến hạn, mã "2026-03" / by month of the deadline, id "2026-03" */
            months: components["schemas"]["named-counts"][];
            /** @description theo đơn vị và tháng / by unit and month */
            unit_months: {
                /** @description mã đơn vị / id of the unit */
                unit: string;
                /** @description tháng / month */
                month: string;
                counts: components["schemas"]["counts"];
            }[];
            /** @description quá hạn, nhiều nhất 20 / overdue, at most 20 */
            late: components["schemas"]["item-line"][];
            /** @description chưa cập nhật lần nào, nhiều nhất 20 / never updated, at most 20 */
            never_updated: components["schemas"]["item-line"][];
            /** @description có vướng mắc, nhiều nhất 20 / blocked, at most 20 */
            blocked: components["schemas"]["item-line"][];
            /** @description chờ quyết định, nhiều nhất 20 / waiting for a decision, at most 20 */
            waiting_for_decision: components["schemas"]["item-line"][];
        };
        /**
         * Nội dung một tệp / Bytes of a file
         * @description nội dung tệp như đã gửi lên / the file as it was brought
         */
        bytes: unknown;
        /**
         * Một dữ kiện đã ghi / A fact that was recorded
         * @description dữ kiện nào, về cái gì; nội dung thì hỏi riêng / which fact, and about what; what it says is asked for by itself
         */
        change: {
            /** @description số dữ kiện / number of the fact */
            number: number;
            /** @description loại / kind */
            kind: string;
            /** @description về cái gì, "item/2026.4" / what it is about, "item/2026.4" */
            subject: string;
        };
        /**
         * Đếm theo tình trạng / Counts by status
         * @description bao nhiêu việc ở mỗi tình trạng; "all" là tổng sáu số sau / how many are what; "all" is the sum of the next six
         */
        counts: {
            /** @description tất cả / all */
            all: number;
            /** @description xong đúng hạn / done on time */
            done_on_time: number;
            /** @description xong muộn / done late */
            done_late: number;
            /** @description trong hạn / in time */
            open_in_time: number;
            /** @description quá hạn / overdue */
            open_overdue: number;
            /** @description chờ sự kiện / waiting for their events */
            waiting: number;
            /** @description không thời hạn / without deadline */
            no_deadline: number;
            /** @description chưa cập nhật lần nào, trong số chưa xong / never updated, of the open ones */
            never_updated: number;
        };
        /**
         * Ngày / A day
         * Format: date
         * @description năm-tháng-ngày, theo giờ Việt Nam / year-month-day, in Vietnam
         */
        day: string;
        /** Một đoạn hoặc bảng / A paragraph or table */
        "document-block": {
            /** @description đoạn thứ / its number; in a cell within it */
            paragraph: number;
            /** @description câu chữ / its words */
            text: string;
            /** @description trang / page */
            page?: number;
            /**
             * @description canh lề / alignment
             * @enum {unknown}
             */
            align?: "left" | "center" | "right" | "justify";
            /** @description chỗ in đậm, nghiêng, gạch chân, chưa chắc / what is formatted or in doubt */
            runs?: {
                /** @description ký tự đầu, từ 0 / first code point, from 0 */
                start: number;
                /** @description số ký tự / code points */
                length: number;
                /** @constant */
                bold?: true;
                /** @constant */
                italic?: true;
                /** @constant */
                underline?: true;
                /** @description nhận dạng chắc bao nhiêu phần trăm, khi chưa chắc / of recognition, in per cent, where in doubt */
                confidence?: number;
            }[];
        } | {
            /** @description bảng thứ; null khi nằm trong ô / its number; null within a cell */
            table: number | null;
            /** @description số cột của lưới / columns of the grid */
            columns: number;
            /** @description các dòng, mỗi dòng là các ô / rows of cells */
            rows: {
                /** @description cột / column */
                column: number;
                /** @description chiếm mấy cột / columns that it takes */
                columns: number;
                /** @description chiếm mấy dòng / rows that it takes */
                rows: number;
                /** @description nội dung / what it holds */
                blocks: components["schemas"]["document-block"][];
            }[][];
        };
        /**
         * Văn bản như đã đọc / A document as it was read
         * @description đánh số từ 1 như vị trí của phát hiện và gốc của các trường / numbered from 1, as the places of findings and the origins of fields
         */
        document: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.document/1";
            /**
             * @description loại tệp / kind of the file
             * @enum {unknown}
             */
            kind: "docx" | "doc" | "odt" | "xlsx" | "pdf" | "scan" | "text";
            /** @description số trang / pages */
            pages: number | null;
            /** @description chỉ lấy được chữ, bảng có thể đã thành dòng / only the text could be had: tables may have become lines */
            without_tables: boolean;
            /** @description đoạn và bảng / paragraphs and tables */
            blocks: components["schemas"]["document-block"][];
        };
        /** Sự kiện mà thời hạn chờ / Events that deadlines wait for */
        events: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.events/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /** @description sự kiện / the event */
                text: string;
                /** @description ngày xảy ra; null khi chưa / the day it occurred; null before */
                day: components["schemas"]["day"] | null;
                /** @description văn bản / document */
                document: string;
                /** @description số việc đang chờ / how many wait for it */
                waiting: number;
            }[];
        };
        /** Dữ kiện đã ghi, mới trước / What was recorded, newest first */
        facts: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.facts/1";
            /** @description số của dữ kiện mới nhất / number of the newest fact */
            newest: number;
            /** @description mã băm của dữ kiện mới nhất, qua nó của cả chuỗi / hash of the newest fact and, through it, of the whole chain */
            hash: string;
            /** @description các dòng / the rows */
            list: {
                /** @description số / number */
                number: number;
                /**
                 * Format: date-time
                 * @description lúc ghi / when it was recorded
                 */
                recorded: string;
                /** @description loại dữ kiện / kind of fact */
                kind: string;
                /** @description mã người dùng; rỗng là người giữ thư mục dữ liệu / id of the user; empty for whoever keeps the folder */
                who: string;
                /** @description tên, và thay ai / name, and for whom */
                actor: string;
                /** @description lời kể / in words, in Vietnamese */
                vi: string;
                /** @description lời kể, tiếng Anh / in words, in English */
                en: string;
                /** @description tệp minh chứng / files of evidence */
                files: {
                    /** @description tên tệp / name */
                    name: string;
                    /** @description SHA-256 của tệp / SHA-256 of the file */
                    sha256: string;
                }[];
                /** @description về gì: item/2026.12 / what it is about: item/2026.12 */
                subject: string;
                /** @description tên của nó; rỗng khi không có / what that is called; empty where it has no name */
                about: string;
                /** @description mã băm / hash */
                hash: string;
                /** @description nội dung đã xóa / its words were removed */
                redacted: boolean;
            }[];
            /** @description đưa vào cursor để có trang sau; null khi hết / given as cursor for the page behind it; null where there is none */
            next: string | null;
        };
        /**
         * Một mục trên bảng / An item as lists show it
         * @description một mục vào một ngày / an item on a day
         */
        "item-line": {
            /** @description mã / id */
            id: string;
            /**
             * @description nhóm, nhiệm vụ, chỉ tiêu, bước, mục tiêu, trách nhiệm chung / group, task, indicator, step, target, duty
             * @enum {unknown}
             */
            kind: "group" | "task" | "indicator" | "step" | "target" | "duty";
            /**
             * @description trọng tâm, chấp thuận / key task, approved task
             * @enum {unknown}
             */
            class: "key" | "approved" | null;
            /** @description số thứ tự như viết / its number as written */
            number: string | null;
            /** @description nội dung; null khi đã xóa / what is to be done; null where redacted */
            title: string | null;
            /** @description mã mục mà nó là một phần / id of the item that it is a part of */
            parent: string | null;
            /** @description tên đơn vị chịu trách nhiệm / name of the unit that answers for it */
            unit: string | null;
            /** @description mã đơn vị ấy / id of that unit */
            unit_id: string | null;
            /** @description tên người chịu trách nhiệm / name of the person who answers for it */
            person: string | null;
            /** @description mã người ấy / id of that person */
            person_id: string | null;
            /**
             * @description xong đúng hạn, xong muộn, trong hạn, quá hạn, chờ sự kiện, không thời hạn / done on time, done late, in time, overdue, waiting for its event, without deadline
             * @enum {unknown}
             */
            status: "done_on_time" | "done_late" | "open_in_time" | "open_overdue" | "waiting" | "no_deadline";
            /**
             * @description đang làm, đã báo xong, đơn vị đã xác nhận, đã đóng, đã đưa ra khỏi kế hoạch / open, reported as done, confirmed by the unit, closed, dropped from the plan
             * @enum {unknown}
             */
            stage: "open" | "reported" | "confirmed" | "closed" | "dropped";
            /** @description đang mở và chưa cập nhật lần nào / open and never updated */
            never_updated: boolean;
            /** @description hạn hiện nay / deadline as it is now */
            due: components["schemas"]["day"] | null;
            /** @description hạn đầu / the original deadline */
            first_due: components["schemas"]["day"] | null;
            /** @description ngày hoàn thành / the day it was done */
            done: components["schemas"]["day"] | null;
            /** @description ngày cập nhật gần nhất / day of the last update */
            updated: components["schemas"]["day"] | null;
            /** @description đã làm bao nhiêu phần trăm / how much is done, in per cent */
            percent: number | null;
            /** @description muộn bao nhiêu ngày / days late */
            days_late: number;
            /** @description đã đếm được, ví dụ "2/5 hội nghị" / what was counted, in Vietnamese */
            counted: string | null;
            /** @description sự kiện đang chờ / the event it waits for */
            waits_for: string | null;
            /** @description có vướng mắc chưa quyết định / has an undecided obstacle */
            blocked: boolean;
            /** @description có đề nghị gia hạn chưa quyết định / an extension was asked for */
            extension_asked: boolean;
            /** @description kết thúc một phần / closed with less than promised */
            partial: boolean;
            /** @description nhiệm vụ phát sinh / not in the issued plan */
            outside: boolean;
            /** @description đã được gia hạn / its deadline was extended */
            extended: boolean;
            /** @description kế hoạch chưa ban hành / its plan is not issued */
            draft: boolean;
            /** @description bị trả lại mấy lần, khi chưa làm lại / how often returned, while not made good */
            returned: number;
        };
        /**
         * Tình trạng của một mục / State of an item
         * @description mọi điều tính được về mục; giá trị rỗng không được ghi / what is known of the item; what is nothing is not written
         */
        "item-state": {
            /** @description mã kế hoạch / id of the plan */
            plan?: string;
            /** @description mã mục cha / id of the item above */
            parent?: string;
            /** @description số của mục bổ sung / number of an added item */
            number?: number;
            /** @description thứ tự trong kế hoạch / place in the plan */
            order?: number;
            /**
             * @description nhóm, nhiệm vụ, chỉ tiêu, bước, mục tiêu, trách nhiệm chung / group, task, indicator, step, target, duty
             * @enum {unknown}
             */
            kind: "group" | "task" | "indicator" | "step" | "target" | "duty";
            /**
             * @description trọng tâm, chấp thuận; rỗng là không / key task, approved task; empty for neither
             * @enum {unknown}
             */
            class: "" | "key" | "approved";
            /**
             * @description nhiệm vụ phát sinh / not in the issued plan
             * @constant
             */
            outside?: true;
            /**
             * @description bước do đơn vị chia ra / a step that a unit broke it into
             * @constant
             */
            broken?: true;
            /**
             * @description thường xuyên, không có hạn / all the time, without deadline
             * @constant
             */
            always?: true;
            /** @description hạn trong kế hoạch / deadline in the plan */
            due?: components["schemas"]["day"];
            /** @description hạn của từng kỳ / due days of what comes back */
            turns?: components["schemas"]["day"][];
            /** @description mã sự kiện được chờ / id of the event it waits for */
            event?: string;
            /** @description cách sự kiện bao lâu / how long from the event */
            delay?: {
                /** @description bao nhiêu / how many */
                count?: number;
                /**
                 * @description ngày, ngày làm việc, tuần, tháng / day, working day, week, month
                 * @enum {unknown}
                 */
                unit: "day" | "working_day" | "week" | "month";
                /**
                 * @description sau hay trước sự kiện / after or before the event
                 * @enum {unknown}
                 */
                direction: "after" | "before";
            };
            /** @description sản phẩm phải có / what is to come of it */
            promises?: {
                /**
                 * @description loại sản phẩm: văn bản, sự kiện, đối tượng thụ hưởng, tỷ lệ, điểm, hệ thống, khác / kind of product
                 * @enum {unknown}
                 */
                type: "document" | "event" | "beneficiaries" | "ratio" | "score" | "system" | "other";
                /** @description số lượng / quantity */
                quantity?: string;
                /**
                 * @description so sánh với số lượng / how it compares with the quantity
                 * @enum {unknown}
                 */
                comparator: "=" | ">=" | "<=" | ">" | "<";
                /** @description đơn vị tính / what is counted */
                unit?: string;
            }[];
            /** @description ai làm, vào lúc này / who does it by now */
            doers?: {
                /**
                 * @description chủ trì, thực hiện, phối hợp, chỉ đạo, theo dõi, phê duyệt / who leads, performs, cooperates, supervises, monitors, approves
                 * @enum {unknown}
                 */
                role: "lead" | "performing" | "cooperating" | "supervising" | "monitoring" | "approving";
                /** @description mã đơn vị / id of the unit */
                unit?: string;
                /** @description mã người / id of the person */
                person?: string;
            }[];
            /** @description trường đã sửa / fields that were changed */
            edited?: string[];
            /** @description số thứ tự như viết / its number as written */
            label?: string;
            /** @description nội dung / what is to be done */
            title?: string;
            /** @description câu chữ về sản phẩm / the wording of its products */
            products?: string;
            /** @description câu chữ về sự kiện / the wording of the event */
            waits_for?: string;
            /**
             * @description đang làm, đã báo xong, đơn vị đã xác nhận, đã đóng, đã đưa ra khỏi kế hoạch / open, reported as done, confirmed by the unit, closed, dropped from the plan
             * @enum {unknown}
             */
            stage: "open" | "reported" | "confirmed" | "closed" | "dropped";
            /**
             * @description các phần của nó được đếm, không phải nó / its parts are counted, not itself
             * @constant
             */
            parent_of_tasks?: true;
            /** @description hạn hiện nay / deadline as it is now */
            now_due?: components["schemas"]["day"];
            /** @description hạn đầu / the original deadline */
            first_due?: components["schemas"]["day"];
            /** @description hạn muộn nhất của các bước / the latest deadline of its steps */
            steps_due?: components["schemas"]["day"];
            /** @description các kỳ đã xong / turns that are done */
            done_turns?: {
                /** @description hạn / deadline */
                due?: components["schemas"]["day"];
                /** @description ngày xong / the day it was done */
                done?: components["schemas"]["day"];
                /** @description số lần cập nhật đến khi đó / updates by then */
                updates?: number;
            }[];
            /** @description các mục ngay bên dưới / the items right below it */
            parts?: {
                /** @description mã / id */
                id: string;
                /** @description hạn / deadline */
                due?: components["schemas"]["day"];
                /** @description ngày xong / the day it was done */
                done?: components["schemas"]["day"];
                /**
                 * @description đã đóng / closed
                 * @constant
                 */
                closed?: true;
                /**
                 * @description là nhiệm vụ hoặc chỉ tiêu / a task or indicator
                 * @constant
                 */
                task?: true;
            }[];
            /** @description các lần cập nhật / updates */
            updates?: {
                /** @description số dữ kiện / number of the fact */
                fact: number;
                /** @description mã người dùng / id of the user */
                who?: string;
                /** @description tính đến ngày / as of */
                day?: components["schemas"]["day"];
                /** @description sản phẩm thứ mấy / which promise, from 1 */
                deliverable?: number;
                /** @description số lượng thêm / what was added */
                quantity?: string;
                /** @description phần trăm / per cent */
                percent?: number;
                /**
                 * @description báo đã xong / reported as done
                 * @constant
                 */
                done?: true;
                /**
                 * @description có minh chứng / with evidence
                 * @constant
                 */
                evidence?: true;
                /**
                 * @description chưa có, đơn vị xác nhận, văn phòng xác nhận, trả lại / none, confirmed by the unit, by the office, returned
                 * @enum {unknown}
                 */
                verdict: "none" | "unit" | "office" | "returned";
                /** @description hồ sơ của chương trình / record of the programme */
                record?: string;
            }[];
            /** @description ngày hoàn thành / the day it was done */
            done_day?: components["schemas"]["day"];
            /**
             * @description kết thúc một phần / closed with less than promised
             * @constant
             */
            partial?: true;
            /**
             * @description đóng vì bước cuối đã xong / closed because its last step was
             * @constant
             */
            by_steps?: true;
            /** @description lúc cập nhật gần nhất, micro giây từ 1970 UTC / the last update, microseconds since 1970 UTC */
            touched?: number;
            /** @description bị trả lại mấy lần / how often returned */
            returned?: number;
            /** @description vướng mắc / obstacles */
            obstacles?: {
                /** @description số dữ kiện / number of the fact */
                fact: number;
                /** @description mã người dùng / id of the user */
                who?: string;
                /** @description vướng mắc / the obstacle */
                text?: string;
                /** @description đề xuất / what is proposed */
                proposal?: string;
                /**
                 * @description đã quyết định / decided
                 * @constant
                 */
                decided?: true;
                /**
                 * @description đã giải quyết, chuyển cấp trên, không chấp nhận; có nghĩa khi đã quyết định / solved, passed on, refused; means something once decided
                 * @enum {unknown}
                 */
                outcome: "solved" | "passed_on" | "refused";
                /** @description lời quyết định / words of the decision */
                decision?: string;
            }[];
            /** @description gia hạn / extensions */
            extensions?: {
                /** @description số dữ kiện / number of the fact */
                fact: number;
                /** @description mã người dùng / id of the user */
                who?: string;
                /** @description lý do / reason */
                reason?: string;
                /** @description xin đến ngày / the day asked for */
                asked?: components["schemas"]["day"];
                /** @description hạn khi xin / deadline when asked */
                from?: components["schemas"]["day"];
                /**
                 * @description đã quyết định / decided
                 * @constant
                 */
                decided?: true;
                /**
                 * @description đã đồng ý / granted
                 * @constant
                 */
                granted?: true;
                /** @description mã người quyết định / id of who decided */
                decided_by?: string;
                /** @description văn bản / document */
                document?: string;
            }[];
            /** @description trường nào do dữ kiện nào sửa / which fact changed which field */
            edits?: {
                /** @description trường / field */
                field: string;
                /** @description số dữ kiện / number of the fact */
                fact: number;
            }[];
            /** @description dữ kiện giữ câu chữ của mục / the fact that has its wording */
            set_fact?: number;
        };
        /** Một mục và mọi dữ kiện về nó / An item with all facts about it */
        item: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.item/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description phiên bản, cho If-Match / version, for If-Match */
            version: number;
            /** @description như kế hoạch viết; null khi đã xóa / as the plan words it; null where redacted */
            item: components["schemas"]["plan-item"] | null;
            /** @description tình trạng; null khi người hỏi không được xem / state; null where who asks may not see it */
            state: components["schemas"]["item-state"] | null;
            /** @description người hỏi chỉ thấy một phần / who asks sees a part only */
            limited: boolean;
            /** @description những việc mà vai trò của người hỏi được làm với mục này / actions about it that the role of who asks opens */
            may: string[];
            line: components["schemas"]["item-line"];
            /** @description các bước / its steps */
            steps: components["schemas"]["item-line"][];
            /** @description dữ kiện, cũ trước / facts, oldest first */
            facts: {
                /** @description số / number */
                number: number;
                /**
                 * Format: date-time
                 * @description lúc ghi / when it was recorded
                 */
                recorded: string;
                /** @description loại dữ kiện / kind of fact */
                kind: string;
                /** @description mã người dùng; rỗng là người giữ thư mục dữ liệu / id of the user; empty for whoever keeps the folder */
                who: string;
                /** @description tên, và thay ai / name, and for whom */
                actor: string;
                /** @description lời kể / in words, in Vietnamese */
                vi: string;
                /** @description lời kể, tiếng Anh / in words, in English */
                en: string;
                /** @description tệp minh chứng / files of evidence */
                files: {
                    /** @description tên tệp / name */
                    name: string;
                    /** @description SHA-256 của tệp / SHA-256 of the file */
                    sha256: string;
                }[];
            }[];
        };
        /** Các mục / Items */
        items: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.items/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description các mục, theo thứ tự / the items, in order */
            items: components["schemas"]["item-line"][];
        };
        /** Một việc đang làm / A job */
        job: {
            /** @constant */
            format: "sauro.job/1";
            /** @description mã / id */
            job: string;
            /**
             * @description đang chờ, đang làm, đã xong, không xong, đã dừng / where it stands
             * @enum {unknown}
             */
            stage: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description đã làm bao nhiêu phần / parts that are done */
            done: number;
            /** @description cả thảy bao nhiêu phần, 0 khi chưa biết / of so many, 0 where that is not known */
            of: number;
            /** @description khi đã xong: bản dự thảo đọc được (sauro.draft/1), hoặc dữ kiện đã ghi / of one that is done: the draft that was read (sauro.draft/1), or the facts recorded */
            result: Record<string, never> | null;
            /** @description khi không xong / of one that failed */
            problem: components["schemas"]["problem"] | null;
        };
        /** Tôi là ai / Who I am */
        me: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.me/1";
            /** @description khóa của cơ quan / key of the agency */
            agency: string;
            /** @description mã người dùng / id of the user */
            user: string;
            /** @description họ tên / name */
            name: string;
            /** @description vai trò hôm nay / roles of today */
            roles: {
                /**
                 * @description chuyên viên, trưởng đơn vị, văn phòng, lãnh đạo, cấp trên, kiểm toán, quản trị, thành viên hội đồng, thanh tra / role
                 * @enum {unknown}
                 */
                role: "specialist" | "head" | "office" | "director" | "superior" | "auditor" | "administrator" | "council_member" | "inspector";
                /** @description mã đơn vị; rỗng là cả cơ quan / id of the unit; empty for the whole agency */
                unit: string;
                /** @description tên đơn vị / name of the unit */
                unit_name: string;
            }[];
            /** @description tên những việc có thể được làm / names of what one may do, towards some item at least */
            may: string[];
            /** @description phải đổi mật khẩu trước / the password must be changed first */
            must_change_password: boolean;
        };
        /** Việc của tôi / My work */
        mine: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.mine/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description việc đang mở, theo hạn / open work, by deadline */
            items: components["schemas"]["item-line"][];
            /** @description việc chờ bạn xác nhận hoặc quyết định / what waits for your word or decision */
            waiting_for_you: components["schemas"]["item-line"][];
        };
        /**
         * Đếm có tên / Counts of a unit, class, month or person
         * @description số liệu của một đơn vị, loại, tháng hoặc người / figures of a unit, class, month or person
         */
        "named-counts": {
            /** @description mã; rỗng khi không của ai / id; empty where it is nobody's */
            id: string;
            /** @description tên / name */
            name: string;
            counts: components["schemas"]["counts"];
        };
        /** Đã xong, không có gì thêm / Done, with nothing to tell */
        nothing: Record<string, never>;
        /** Mật khẩu tạm / A one-time password */
        "one-time-password": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.one-time-password/1";
            /** @description mã người dùng / id of the user */
            user: string;
            /** @description mật khẩu tạm, dùng được 7 ngày / the password, good for 7 days */
            password: string;
        };
        /**
         * Gốc của một giá trị / Where a value stands
         * @description giá trị đứng ở đâu trong văn bản / where the value stands in the document
         */
        origin: {
            /**
             * @description thân văn bản, phụ lục, phần phân công / body, appendix, assignment section
             * @enum {unknown}
             */
            part: "body" | "appendix" | "assignment";
            /** @description trang, từ 1 / page, from 1 */
            page: number | null;
            /** @description đoạn, từ 1; trong bảng là đoạn của ô / paragraph, from 1; in a table within its cell */
            paragraph: number | null;
            /** @description bảng, từ 1 / table, from 1 */
            table: number | null;
            /** @description dòng, từ 1 / row, from 1 */
            row: number | null;
            /** @description cột, từ 1 / column, from 1 */
            column: number | null;
            /** @description bắt đầu từ ký tự, từ 0 / first code point, from 0 */
            start: number;
            /** @description số ký tự; 0 là không rõ / code points; 0 where unknown */
            length: number;
            /** @description độ tin cậy, 0 đến 1 / confidence, 0 to 1 */
            confidence: number;
            /** @description lấy từ ô gộp, tiêu đề hoặc mục cha / from a merged cell, a heading or a parent */
            inherited: boolean;
        };
        /** Một trang các mục / A page of items */
        page: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.page/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description các mục của trang, theo thứ tự / items of the page, in order */
            items: components["schemas"]["item-line"][];
            /** @description đưa vào cursor để có trang sau; null khi hết / given as cursor for the page behind it; null where there is none */
            next: string | null;
        };
        /** Những người trong kế hoạch / People */
        people: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.people/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /** @description họ tên / name */
                name: string;
                /** @description chức vụ / position */
                position: string;
                /** @description mã đơn vị; rỗng khi không có / id of the unit; empty where there is none */
                unit: string;
                /** @description mã người dùng; rỗng khi không có / id of the user; empty where there is none */
                user: string;
                /** @description từ ngày / from */
                from: components["schemas"]["day"] | null;
                /** @description đến hết ngày / until the end of */
                until: components["schemas"]["day"] | null;
            }[];
        };
        /**
         * Vị trí trong văn bản / A place in the document
         * @description chỗ trong văn bản nói về mục / where the document tells of the item
         */
        place: {
            /**
             * @description thân văn bản, phụ lục, phần phân công / body, appendix, assignment section
             * @enum {unknown}
             */
            part: "body" | "appendix" | "assignment";
            /** @description trang, từ 1 / page, from 1 */
            page: number | null;
            /** @description đoạn, từ 1; trong bảng là đoạn của ô / paragraph, from 1; in a table within its cell */
            paragraph: number | null;
            /** @description bảng, từ 1 / table, from 1 */
            table: number | null;
            /** @description dòng, từ 1 / row, from 1 */
            row: number | null;
            /** @description cột, từ 1 / column, from 1 */
            column: number | null;
            /** @description câu chữ ở đó / the words there */
            text: string;
        };
        /** Hai bản kế hoạch khác nhau / Differences of two versions */
        "plan-diff": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.plan-diff/1";
            /** @description các chỗ khác / the differences */
            differences: {
                /** @description mã mục / id of the item */
                item: string;
                /** @description nội dung / its title */
                title: string;
                /**
                 * @description bổ sung, đưa ra, hoặc trường đã đổi / added, dropped, or the field that changed
                 * @enum {unknown}
                 */
                what: "added" | "dropped" | "title" | "time" | "product" | "lead" | "performing" | "cooperating" | "class" | "notes";
                /** @description bản trước / the earlier words */
                before: string;
                /** @description bản sau / the later words */
                after: string;
                /** @description thành lời / in words, in Vietnamese */
                vi: string;
            }[];
        };
        /** Từng dòng của kế hoạch như văn bản viết / The lines of a plan as they are worded */
        "plan-draft": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.plan-draft/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            plan: {
                /** @description mã / id */
                id: string;
                /** @description nội dung / title */
                title: string;
                /** @description cơ quan ban hành / agency */
                agency: string;
                /** @description tên tệp; rỗng khi sao từ kế hoạch khác / name of the file; empty where it was copied */
                file: string;
                /**
                 * @description bước: dự thảo, đã trình, đang thực hiện, đã kết thúc / stage
                 * @enum {unknown}
                 */
                stage: "draft" | "submitted" | "issued" | "closed";
                /** @description xem được văn bản bằng plan.document / whether plan.document shows the document */
                document: boolean;
                /** @description các cột do người chỉ định / columns as people said them */
                columns: {
                    /** @description bảng thứ mấy / which table */
                    table: number;
                    /** @description cột thứ mấy / which column */
                    column: number;
                    /** @description là gì, như của plan.columns / what it holds, as plan.columns has it */
                    means: string;
                }[];
            };
            /** @description dữ kiện mới nhất đã tính đến, cho changed-after / the newest fact that it knows of, for changed-after */
            fact: number;
            /** @description mã của mọi dòng theo thứ tự văn bản / ids of all lines in the document's order */
            order: string[];
            /** @description các dòng theo thứ tự văn bản / lines in the document's order */
            lines: {
                /** @description mã / id */
                id: string;
                /** @description phiên bản, cho If-Match / version, for If-Match */
                version: number;
                /** @description dữ kiện ghi câu chữ hiện nay, cho item.restore / the fact that worded it last, for item.restore */
                fact: number;
                /** @description mã mục mà nó là một phần; rỗng khi không có / id of the item that it is a part of; empty where there is none */
                parent: string;
                /** @description các trường đã có người sửa / fields that people have changed */
                edited: string[];
                /** @description như văn bản viết; null khi đã xóa / as it is worded; null where redacted */
                item: components["schemas"]["plan-item"] | null;
            }[];
        };
        /** Phát hiện của kế hoạch / Findings of a plan */
        "plan-findings": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.plan-findings/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /**
                 * @description mức: lỗi, cảnh báo, lưu ý / severity
                 * @enum {unknown}
                 */
                severity: "error" | "warning" | "info";
                /** @description phép kiểm tra / the rule */
                rule: string;
                /** @description nội dung / what, in Vietnamese */
                vi: string;
                /** @description nội dung, tiếng Anh / what, in English */
                en: string;
                /** @description chỗ / where */
                where: string;
                /** @description cách sửa; rỗng khi không có / how to repair it, in Vietnamese; empty where nothing is proposed */
                repair_vi: string;
                /** @description cách sửa, tiếng Anh / how to repair it, in English */
                repair_en: string;
                /** @description chỗ trong văn bản / places in the document */
                places: {
                    /** @description đoạn, trong bảng là đoạn của ô / paragraph, in a table within its cell */
                    paragraph: number | null;
                    /** @description bảng / table */
                    table: number | null;
                    /** @description dòng / row */
                    row: number | null;
                    /** @description cột / column */
                    column: number | null;
                }[];
                /** @description mã các mục / ids of the items */
                items: string[];
                /**
                 * @description chưa xử lý, đã sửa, chấp nhận / settled how
                 * @enum {unknown}
                 */
                how: "open" | "repaired" | "accepted";
                /** @description lý do / reason */
                reason: string;
            }[];
        };
        /**
         * Mục của kế hoạch như văn bản viết / An item as the plan words it
         * @description mục với gốc của từng giá trị / the item with the origin of each value
         */
        "plan-item": {
            /** @description mã trong văn bản / id in the document */
            id: string;
            /** @description mã mục cha / id of the item above */
            parent: string | null;
            /**
             * @description nhóm, nhiệm vụ, chỉ tiêu, bước, mục tiêu, trách nhiệm chung / group, task, indicator, step, target, duty
             * @enum {unknown}
             */
            kind: "group" | "task" | "indicator" | "step" | "target" | "duty";
            /**
             * @description trọng tâm, chấp thuận / key task, approved task
             * @enum {unknown}
             */
            class: "key" | "approved" | null;
            /** @description số thứ tự như viết / its number as written */
            number: string | null;
            /** @description nội dung / what is to be done */
            title: string;
            title_origin: components["schemas"]["origin"];
            /** @description thời gian thực hiện / when it is to be done */
            schedule: {
                /** @description câu chữ về thời gian / the wording of the time */
                text: string | null;
                /**
                 * @description không có, khoảng thời gian, theo sự kiện, định kỳ, thường xuyên, theo văn bản khác, để ngỏ / none, a period, after an event, recurring, all the time, as another document says, open
                 * @enum {unknown}
                 */
                kind: "none" | "period" | "event" | "recurrence" | "continuous" | "reference" | "open";
                /** @description từ ngày / from */
                start: components["schemas"]["day"] | null;
                /** @description đến hết ngày / until the end of */
                end: components["schemas"]["day"] | null;
                /** @description giờ, ví dụ 08:00-11:30 / time of day, as 08:00-11:30 */
                clock: string | null;
                /** @description sự kiện được chờ / the event that is waited for */
                event: string | null;
                /** @description cách sự kiện bao lâu / how long from the event */
                offset: {
                    /** @description bao nhiêu / how many */
                    count: number;
                    /**
                     * @description ngày, ngày làm việc, tuần, tháng / day, working day, week, month
                     * @enum {unknown}
                     */
                    unit: "day" | "working_day" | "week" | "month";
                    /**
                     * @description sau hay trước sự kiện / after or before the event
                     * @enum {unknown}
                     */
                    direction: "after" | "before";
                } | null;
                /** @description định kỳ / recurrence */
                recurrence: components["schemas"]["recurrence"] | null;
                /** @description văn bản khác định thời gian / another document that tells the time */
                reference: string | null;
                /** @description các mốc / several deadlines */
                milestones: {
                    /** @description câu chữ / the wording */
                    text: string;
                    /** @description việc đến hạn khi đó / what is due then */
                    what: string | null;
                    /** @description từ ngày / from */
                    start: components["schemas"]["day"] | null;
                    /** @description đến hết ngày / until the end of */
                    end: components["schemas"]["day"] | null;
                    /** @description định kỳ / recurrence */
                    recurrence: components["schemas"]["recurrence"] | null;
                }[];
                origin: components["schemas"]["origin"];
            };
            /** @description sản phẩm / what is to come of it */
            deliverables: {
                /** @description câu chữ / the wording */
                text: string;
                /**
                 * @description loại sản phẩm: văn bản, sự kiện, đối tượng thụ hưởng, tỷ lệ, điểm, hệ thống, khác / kind of product
                 * @enum {unknown}
                 */
                type: "document" | "event" | "beneficiaries" | "ratio" | "score" | "system" | "other";
                /** @description số lượng, dấu chấm thập phân / quantity, with a decimal point */
                quantity: string | null;
                /** @description đơn vị tính / what is counted */
                unit: string | null;
                /**
                 * @description so sánh với số lượng / how it compares with the quantity
                 * @enum {unknown}
                 */
                comparator: "=" | ">=" | "<=" | ">" | "<" | null;
                origin: components["schemas"]["origin"];
            }[];
            /** @description phân công / who does it */
            assignments: {
                /**
                 * @description chủ trì, thực hiện, phối hợp, chỉ đạo, theo dõi, phê duyệt / who leads, performs, cooperates, supervises, monitors, approves
                 * @enum {unknown}
                 */
                role: "lead" | "performing" | "cooperating" | "supervising" | "monitoring" | "approving";
                /** @description câu chữ / the wording */
                text: string;
                /** @description mã đơn vị / id of the unit */
                unit: string | null;
                /** @description chức vụ / position */
                position: string | null;
                /** @description mã người / id of the person */
                person: string | null;
                origin: components["schemas"]["origin"];
            }[];
            /** @description địa điểm / where */
            location: string | null;
            /** @description kinh phí / budget */
            budget: {
                /** @description câu chữ / the wording */
                text: string;
                /** @description số tiền, đồng / amount, in dong */
                amount: string | null;
                /** @description nguồn / source */
                source: string | null;
            } | null;
            /** @description ghi chú / notes */
            notes: string | null;
            /** @description cột khác của bảng / other columns of the table */
            other: {
                /** @description tên cột / name of the column */
                column: string;
                /** @description nội dung / its words */
                text: string;
            }[];
            /** @description mọi chỗ nói về mục / all places that tell of it */
            sources: components["schemas"]["place"][];
        };
        /**
         * Kế hoạch trên bảng / A plan on a board
         * @description kế hoạch được tính / a plan that is counted
         */
        "plan-line": {
            /** @description mã / id */
            id: string;
            /** @description nội dung / title */
            title: string;
            /** @description số ký hiệu bản mới nhất; rỗng khi chưa ban hành / number of the newest version; empty before it is issued */
            number: string;
            /** @description ngày ban hành / day of issue */
            day: components["schemas"]["day"] | null;
            /** @description bản thứ mấy; 0 khi chưa ban hành / version; 0 before it is issued */
            version: number;
        };
        /** Các kế hoạch / Plans */
        plans: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.plans/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /** @description nội dung / title */
                title: string;
                /** @description năm / year */
                year: number;
                /**
                 * @description bước: dự thảo, đã trình, đang thực hiện, đã kết thúc / stage
                 * @enum {unknown}
                 */
                stage: "draft" | "submitted" | "issued" | "closed";
                /** @description số ký hiệu bản mới nhất / number of the newest version */
                number: string;
                /** @description ngày ban hành; null khi chưa / day of issue; null before */
                day: components["schemas"]["day"] | null;
                /** @description bản thứ mấy; null khi chưa ban hành / version; null before it is issued */
                version: number | null;
            }[];
        };
        /** Vì sao không được / Problem details (RFC 9457) */
        problem: {
            /**
             * Format: uri-reference
             * @description địa chỉ của loại lỗi / address of the kind of problem
             */
            type: string;
            /** @description lời giải thích, theo ngôn ngữ của người hỏi / in words, in the language of who asks */
            title: string;
            /** @description mã trạng thái HTTP / HTTP status */
            status: number;
            /** @description tên của lỗi, ví dụ close.below-quantity / name of the problem, as close.below-quantity */
            code: string;
            /**
             * Format: uri
             * @description mã yêu cầu trong nhật ký / id of the request in the log
             */
            instance: string;
        };
        /** Biên nhận / Receipt of an action */
        receipt: {
            /** @description dữ kiện đã ghi / the facts that were recorded */
            facts: components["schemas"]["change"][];
        };
        /** Mã dự phòng / Recovery codes */
        "recovery-codes": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.recovery-codes/1";
            /** @description mã dùng một lần khi mất điện thoại / each good once, where the phone is lost */
            codes: string[];
        };
        /**
         * Định kỳ / Recurrence
         * @description việc lặp lại thế nào / how it comes back
         */
        recurrence: {
            /**
             * @description ngày, tuần, tháng, quý, nửa năm, năm / day, week, month, quarter, half a year, year
             * @enum {unknown}
             */
            every: "day" | "week" | "month" | "quarter" | "half_year" | "year";
            /** @description mỗi bao nhiêu lần đơn vị trên / every so many of these */
            count: number;
            /** @description mấy lần trong mỗi kỳ / so many times in each */
            times: number | null;
            /** @description ngày cuối của mỗi kỳ / last day of each turn */
            on: {
                /** @description thứ, 1 là thứ Hai / day of the week, 1 is Monday */
                weekday?: number;
                /** @description tháng / month */
                month?: number;
                /** @description ngày, 31 là cuối tháng / day, 31 is the last of the month */
                day?: number;
            } | null;
            /** @description câu chữ / the wording */
            text: string;
        };
        /**
         * Người dùng mẫu / Sample users
         * @description để đăng nhập thử; rỗng khi không phải bản dùng thử / to look around as; empty where the agency is no sample
         */
        samples: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.samples/1";
            /** @description mỗi vai trò một người / one of each role */
            list: {
                /** @description mã / id */
                user: string;
                /** @description họ tên / name */
                name: string;
                /** @description vai trò / role */
                role: string;
                /** @description tên đơn vị; rỗng là cả cơ quan / name of the unit; empty: the whole agency */
                unit: string;
                /** @description mật khẩu để thử / the password of the sample */
                password: string;
            }[];
        };
        /** Mã bí mật cho ứng dụng xác thực / A secret for an authenticator app */
        "second-factor": {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.second-factor/1";
            /** @description mã bí mật, Base32 / the secret, in Base32 */
            secret: string;
            /**
             * Format: uri
             * @description địa chỉ otpauth cho mã QR / otpauth address for a QR code
             */
            address: string;
        };
        /** Các phiên đăng nhập / Sessions */
        sessions: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.sessions/1";
            /** @description các phiên / the sessions */
            list: {
                /** @description mã phiên / id of the session */
                session: string;
                /** @description địa chỉ mạng / network address */
                address: string;
                /** @description trình duyệt / browser */
                agent: string;
                /** @description bắt đầu / begun */
                created: string;
                /** @description lần cuối / last seen */
                seen: string;
                /** @description là phiên này / this very session */
                current: boolean;
            }[];
        };
        /** Bảng số liệu / The official table */
        status: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.status/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description kế hoạch được tính / plans that are counted */
            plans: components["schemas"]["plan-line"][];
            /** @description nhiệm vụ, chỉ tiêu / tasks and indicators */
            tasks: components["schemas"]["counts"];
            /** @description bước công việc / steps */
            steps: components["schemas"]["counts"];
            /** @description theo đơn vị, quá hạn nhiều nhất trước / by unit, most overdue first */
            units: components["schemas"]["named-counts"][];
            /** @description theo loại / by class */
            classes: components["schemas"]["named-counts"][];
            /** @description theo tháng đến hạn, mã "2026-03" / by month of the deadline, id "2026-03" */
            months: components["schemas"]["named-counts"][];
            /** @description theo người / by person */
            people: components["schemas"]["named-counts"][];
        };
        /** Kế hoạch theo thời gian / A plan along the year */
        timeline: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.timeline/1";
            /** @description số liệu đến hết ngày này / figures by the end of this day */
            as_of: components["schemas"]["day"];
            /** @description việc theo hạn / work by deadline */
            items: components["schemas"]["item-line"][];
        };
        /** Khóa truy cập mới / A new token */
        token: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.token/1";
            /** @description khóa; chỉ hiện một lần / the token; shown once */
            secret: string;
        };
        /** Các khóa truy cập / Tokens */
        tokens: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.tokens/1";
            /** @description các khóa / the tokens */
            list: {
                /** @description mã khóa / id of the token */
                token: string;
                /** @description dùng cho việc gì / what it is for */
                name: string;
                /** @description phạm vi: read, act hoặc tên lệnh / scopes: read, act or names of commands */
                scopes: string[];
                /** @description tạo lúc / made */
                created: string;
                /** @description dùng được đến / good until */
                until: string;
            }[];
        };
        /** Các đơn vị / Units */
        units: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.units/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /** @description tên / name */
                name: string;
                /** @description tên khác / other names */
                aliases: string[];
                /** @description từ ngày / from */
                from: components["schemas"]["day"] | null;
                /** @description đến hết ngày / until the end of */
                until: components["schemas"]["day"] | null;
                /** @description mã đơn vị kế tục; rỗng khi không có / id of its successor; empty where there is none */
                successor: string;
                /** @description mã đơn vị cấp trên; rỗng khi không có / id of the unit it belongs to; empty where there is none */
                parent: string;
            }[];
        };
        /** Tệp đang tải lên / A file on its way in */
        upload: {
            /** @description mã, dùng ở trường tệp của một việc / id, for the file field of an action */
            upload: string;
            /** @description tên tệp / name */
            name: string;
            /** @description số byte đã đến / bytes that have come */
            received: number;
            /** @description số byte cả thảy / bytes in all */
            length: number;
        };
        /** Người dùng / Users */
        users: {
            /**
             * @description tên dạng dữ liệu / name of the format
             * @constant
             */
            format: "sauro.users/1";
            /** @description các dòng / the rows */
            list: {
                /** @description mã / id */
                id: string;
                /** @description họ tên / name */
                name: string;
                /** @description mã người; rỗng khi không có / id of the person; empty where there is none */
                person: string;
                /** @description vai trò và đơn vị / roles and units */
                roles: {
                    /**
                     * @description vai trò / role
                     * @enum {unknown}
                     */
                    role: "specialist" | "head" | "office" | "director" | "superior" | "auditor" | "administrator" | "council_member" | "inspector";
                    /** @description mã đơn vị; rỗng là cả cơ quan / id of the unit; empty: the whole agency */
                    unit: string;
                    /** @description từ ngày / from */
                    from: components["schemas"]["day"] | null;
                    /** @description đến hết ngày / until the end of */
                    until: components["schemas"]["day"] | null;
                }[];
                /** @description đã khóa / disabled */
                disabled: boolean;
                /** @description nghỉ từ ngày / away from */
                away_from: components["schemas"]["day"] | null;
                /** @description nghỉ đến hết ngày / away until the end of */
                away_until: components["schemas"]["day"] | null;
                /** @description mã người thay khi nghỉ; rỗng khi không có / id of the deputy; empty where there is none */
                deputy: string;
            }[];
        };
    };
    responses: {
        /** @description như lần trước / as it was */
        "not-modified": {
            headers: {
                ETag: components["headers"]["etag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description đang làm; hỏi tiếp ở job / it is being done; ask job how far it is */
        begun: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["job"];
            };
        };
        /** @description yêu cầu viết sai / the request is malformed */
        "problem-400": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description chưa đăng nhập, hoặc sai mật khẩu / not signed in, or a wrong password */
        "problem-401": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description không đủ quyền, hoặc phải đổi mật khẩu trước / not permitted, or the password must be changed first */
        "problem-403": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description không có, hoặc không được thấy / not there, or not to be seen */
        "problem-404": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description trái với quy tắc, theo tình trạng hiện nay / refused by a rule, as things stand */
        "problem-409": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description người khác vừa sửa; tải lại rồi làm tiếp / somebody else has changed it; load it again, then go on */
        "problem-412": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description quá lớn / too large */
        "problem-413": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description nội dung phải là application/json / the body must be application/json */
        "problem-415": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description một giá trị thiếu hoặc không hợp lệ / a value is missing or not as it should be */
        "problem-422": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description thử quá nhiều lần; chờ số giây trong Retry-After / too many attempts; wait the seconds in Retry-After */
        "problem-429": {
            headers: {
                "Retry-After": components["headers"]["retry-after"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description có lỗi trong máy chủ / something failed in the server */
        "problem-500": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
        /** @description máy chủ đang dừng hoặc đang bận / the server is stopping or busy */
        "problem-503": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
    };
    parameters: {
        /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
        format: "json" | "csv" | "xlsx";
        /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
        "if-none-match": string;
        /** @description id của sự kiện cuối đã nhận; trình duyệt tự gửi khi nối lại / id of the last event one has; browsers send it when they come back */
        "last-event-id": string;
        /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
        "if-match": string;
        /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
        prefer: string;
        /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
        "idempotency-key": string;
    };
    requestBodies: never;
    headers: {
        /** @description phiên bản và dấu của câu trả lời / version and mark of the answer */
        etag: string;
        /** @description phiên đăng nhập / the session */
        "set-cookie": string;
        /** @description số giây phải chờ / seconds to wait */
        "retry-after": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account.sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description cơ quan / agency */
                    agency?: string;
                    /** @description người dùng / user */
                    user: string;
                    /**
                     * Format: password
                     * @description mật khẩu / password
                     */
                    password: string;
                    /** @description mã trong ứng dụng xác thực / code of the authenticator app */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["set-cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["me"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["samples"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["me"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: password
                     * @description mật khẩu cũ / the old password
                     */
                    old: string;
                    /**
                     * Format: password
                     * @description mật khẩu mới / the new password
                     */
                    new: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["set-cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["me"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description người dùng / user */
                    user: string;
                    /** @description bỏ cả ứng dụng xác thực / take the authenticator app away too */
                    "second-factor"?: boolean;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["one-time-password"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sessions"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.end-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description phiên / session */
                    session?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tokens"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.make-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description dùng cho việc gì / what it is for */
                    name: string;
                    /** @description phạm vi: read, act hoặc tên lệnh / scope: read, act or a command's name */
                    scope: string[];
                    /**
                     * @description ngày cuối / its last day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    until: string;
                    /**
                     * Format: password
                     * @description mật khẩu / password
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["token"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.end-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description khóa / token */
                    token: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.ask-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: password
                     * @description mật khẩu / password
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["second-factor"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.confirm-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description mã trong ứng dụng xác thực / code of the authenticator app */
                    code: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["recovery-codes"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "account.drop-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: password
                     * @description mật khẩu / password
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "upload.begin": {
        parameters: {
            query: {
                /** @description tên tệp / the file's name */
                name: string;
                /** @description số byte, mặc định chỉ phần gửi kèm / bytes; by default what comes along */
                length?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description các byte của tệp / bytes of the file */
        requestBody?: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upload"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "upload.append": {
        parameters: {
            query: {
                /** @description gửi tiếp từ byte thứ / bytes that came before */
                offset: string;
            };
            header?: never;
            path: {
                /** @description tệp đang tải lên / upload */
                upload: string;
            };
            cookie?: never;
        };
        /** @description các byte của tệp / bytes of the file */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upload"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description tệp đang tải lên / upload */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upload"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "upload.drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description tệp đang tải lên / upload */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "document.read": {
        parameters: {
            query: {
                /** @description tệp đã tải lên / the upload */
                upload: string;
                /** @description năm của kế hoạch / the plan's year */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description việc / job */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "job.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description việc / job */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description sau dữ kiện số, mặc định mới nhất; hoặc Last-Event-ID / behind this fact, by default the newest; or Last-Event-ID */
                after?: string;
            };
            header?: {
                /** @description id của sự kiện cuối đã nhận; trình duyệt tự gửi khi nối lại / id of the last event one has; browsers send it when they come back */
                "Last-Event-ID"?: components["parameters"]["last-event-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["change"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["document"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "facts.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.preview": {
        parameters: {
            query: {
                /** @description SHA-256 của tệp / the file's SHA-256 */
                file: string;
            };
            header?: never;
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.file": {
        parameters: {
            query: {
                /** @description SHA-256 của tệp / the file's SHA-256 */
                file: string;
            };
            header?: never;
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["bytes"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    board: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định mọi kế hoạch đang thực hiện / plan, by default all that are run */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["board"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    status: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định mọi kế hoạch đang thực hiện / plan, by default all that are run */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["status"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    mine: {
        parameters: {
            query?: {
                /** @description nhiều nhất bao nhiêu việc, mặc định 200 / at most, 200 by default */
                limit?: number;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mine"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    unit: {
        parameters: {
            query?: {
                /** @description nhiều nhất bao nhiêu việc, mặc định 200 / at most, 200 by default */
                limit?: number;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path: {
                /** @description đơn vị: mã hoặc tên / unit: its id or name */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["items"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    plan: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["items"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    timeline: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description từ cần tìm / words */
                words: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["items"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    plans: {
        parameters: {
            query?: {
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plans"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    units: {
        parameters: {
            query?: {
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["units"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    people: {
        parameters: {
            query?: {
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    users: {
        parameters: {
            query?: {
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["users"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    events: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["events"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    findings: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan-findings"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    items: {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description trạng thái / status */
                status?: ("done_on_time" | "done_late" | "open_in_time" | "open_overdue" | "waiting" | "no_deadline")[];
                /** @description loại nhiệm vụ / class of task */
                class?: ("key" | "approved")[];
                /** @description đơn vị chủ trì hoặc thực hiện / unit that leads or performs */
                unit?: string;
                /** @description người chủ trì hoặc thực hiện / person who leads or performs */
                person?: string;
                /** @description hạn trong tháng, dạng 2026-03 / due in the month, 2026-03 */
                month?: string;
                /** @description chữ trong nội dung, không cần dấu / words of the title, also without marks */
                words?: string;
                /** @description chưa cập nhật lần nào / never updated */
                never?: true;
                /** @description đang vướng mắc / blocked */
                blocked?: true;
                /** @description thứ tự trong kế hoạch, hoặc việc chưa xong theo hạn / as in the plan, or open work by deadline */
                sort?: "order" | "due";
                /** @description số mục một trang, mặc định 50, nhiều nhất 200 / items of a page, 50 by default, 200 at most */
                limit?: number;
                /** @description trang tiếp theo: giá trị next của trang trước / the next page: next of the page before */
                cursor?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["page"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    item: {
        parameters: {
            query?: {
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["item"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.draft": {
        parameters: {
            query?: {
                /** @description kế hoạch, mặc định kế hoạch mới nhất / plan, by default the newest */
                plan?: string;
                /** @description chỉ những dòng đã đổi sau dữ kiện số này / only lines that changed behind the fact of this number */
                "changed-after"?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan-draft"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.diff": {
        parameters: {
            query?: {
                /** @description kế hoạch / plan */
                plan?: string;
                /** @description bản trước / the earlier version */
                from?: number;
                /** @description bản sau / the later version */
                to?: number;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan-diff"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    facts: {
        parameters: {
            query?: {
                /** @description loại dữ kiện, hoặc phần đầu: item. / kind of fact, or its beginning: item. */
                kind?: string;
                /** @description ai ghi: mã người dùng / by whom: id of a user */
                who?: string;
                /** @description về gì: item/2026.12 / about what: item/2026.12 */
                subject?: string;
                /** @description chữ trong lời kể, không cần dấu / words of it, also without marks */
                words?: string;
                /** @description từ ngày / from this day */
                from?: string;
                /** @description đến hết ngày / to the end of this day */
                until?: string;
                /** @description số dữ kiện một trang, mặc định 50, nhiều nhất 200 / facts of a page, 50 by default, 200 at most */
                limit?: number;
                /** @description trang tiếp theo: giá trị next của trang trước / the next page: next of the page before */
                cursor?: string;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["facts"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    agency: {
        parameters: {
            query?: {
                /** @description năm, mặc định năm nay / year, by default this one */
                year?: number;
                /** @description số liệu đến hết ngày này / as recorded by the end of this day */
                "as-of"?: string;
                /** @description dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính / form of the answer: JSON, or its first table for spreadsheets */
                format?: components["parameters"]["format"];
            };
            header?: {
                /** @description ETag của câu trả lời đã có; 304 khi không có gì mới / ETag of the answer one has; 304 where nothing is new */
                "If-None-Match"?: components["parameters"]["if-none-match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    ETag: components["headers"]["etag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agency"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "agency.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description tên cơ quan / the agency's name */
                    name?: string;
                    /** @description cơ quan cấp trên / its superior */
                    superior?: string;
                    /** @description địa danh ký văn bản / where its documents are signed */
                    place?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "agency.days": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description năm / year */
                    year: number;
                    /** @description ngày nghỉ ngoài lịch chung / a day off beside the public holidays */
                    off?: (string)[];
                    /** @description ngày làm bù, hoặc ngày lễ vẫn làm / a weekend day or holiday that is worked */
                    worked?: (string)[];
                    /** @description theo văn bản / by what document */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "unit.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description đơn vị: mã hoặc tên / unit: its id or name */
                    unit?: string;
                    /** @description tên / name */
                    name?: string;
                    /** @description tên khác / another name */
                    alias?: string[];
                    /**
                     * @description từ ngày / from this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    from?: string;
                    /**
                     * @description đến hết ngày / to the end of this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    until?: string;
                    /** @description đơn vị cấp trên / the unit it belongs to */
                    parent?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "unit.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description đơn vị: mã hoặc tên / unit: its id or name */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description đơn vị kế tục / the unit that takes over */
                    successor: string;
                    /**
                     * @description ngày cuối / its last day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day: string;
                    /** @description số văn bản / number of the document */
                    document: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "unit.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description đơn vị: mã hoặc tên / unit: its id or name */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description đơn vị còn lại / the unit that stays */
                    into: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "person.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description mã người / the person's id */
                    person?: string;
                    /** @description tên / name */
                    name?: string;
                    /** @description chức vụ / position */
                    position?: string;
                    /** @description đơn vị: mã hoặc tên / unit: its id or name */
                    unit?: string;
                    /**
                     * @description từ ngày / from this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    from?: string;
                    /**
                     * @description đến hết ngày / to the end of this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "user.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description người dùng / user */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description tên / name */
                    name?: string;
                    /** @description mã người / the person's id */
                    person?: string;
                    /**
                     * @description vai trò / role
                     * @enum {string}
                     */
                    role?: "specialist" | "head" | "office" | "director" | "superior" | "auditor" | "administrator" | "council_member" | "inspector";
                    /** @description đơn vị: mã hoặc tên / unit: its id or name */
                    unit?: string;
                    /**
                     * @description từ ngày / from this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    from?: string;
                    /**
                     * @description đến hết ngày / to the end of this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    until?: string;
                    /** @description khóa tài khoản / disable */
                    disable?: boolean;
                    /** @description mở tài khoản / enable */
                    enable?: boolean;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "user.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description mã người, mặc định tất cả / the person's id, by default all */
                    person?: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "user.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description người dùng / user */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description vai trò / role
                     * @enum {string}
                     */
                    role: "specialist" | "head" | "office" | "director" | "superior" | "auditor" | "administrator" | "council_member" | "inspector";
                    /** @description đơn vị: mã hoặc tên / unit: its id or name */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "user.away": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description người dùng / user */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description từ ngày / from this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    from?: string;
                    /**
                     * @description đến hết ngày / to the end of this day
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    until?: string;
                    /** @description người thay / the user who may act meanwhile */
                    deputy?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.import": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description văn bản kế hoạch / the plan's document */
                    file: string;
                    /** @description mã kế hoạch, mặc định là năm / the plan's id, by default its year */
                    plan?: string;
                    /** @description năm của kế hoạch / the plan's year */
                    year?: number;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.copy": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description năm / year */
                    year?: number;
                    /** @description mã mới / new id */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.return": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description số, ký hiệu văn bản / number and symbol of the document */
                    number: string;
                    /**
                     * @description ngày văn bản / day of the document
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day: string;
                    /** @description tệp / file */
                    file?: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.original": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description văn bản kế hoạch / the plan's document */
                    file: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.amend": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description số, ký hiệu văn bản / number and symbol of the document */
                    number: string;
                    /**
                     * @description ngày văn bản / day of the document
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day: string;
                    /** @description lý do / reason */
                    reason?: string;
                    /** @description tệp / file */
                    file?: string[];
                    /** @description sửa một mục: "MỤC trường=giá trị" / change an item: "ITEM field=value" */
                    edit?: string[];
                    /** @description đưa mục ra khỏi kế hoạch / drop an item */
                    drop?: string[];
                    /** @description bản ký / the signed original */
                    original?: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "finding.settle": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description phát hiện / finding */
                finding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description cách xử lý / how
                     * @enum {string}
                     */
                    how: "repaired" | "accepted";
                    /** @description lý do / reason */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "plan.columns": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description kế hoạch / plan */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description bảng thứ mấy trong văn bản / which table of the document, from 1 */
                    table: number;
                    /** @description cột thứ mấy / which of its columns, from 1 */
                    column: number;
                    /**
                     * @description là gì; auto: theo tiêu đề cột / what it holds; auto: by its heading
                     * @enum {string}
                     */
                    means: "auto" | "number" | "task" | "content" | "time" | "deadline" | "start" | "product" | "quantity" | "quantity_unit" | "lead" | "performing" | "cooperating" | "supervising" | "monitoring" | "approving" | "location" | "budget" | "notes" | "other";
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kế hoạch / plan */
                    plan: string;
                    /** @description thuộc mục / the item it stands under */
                    parent?: string;
                    /** @description số văn bản / number of the document */
                    document?: string;
                    /** @description nội dung việc / what is to be done */
                    title?: string;
                    /** @description thời hạn, như trong kế hoạch: "tháng 9/2026" / the time, as plans word it */
                    time?: string;
                    /** @description sản phẩm, như trong kế hoạch: "05 hội nghị" / a product, as plans word it */
                    product?: string[];
                    /** @description chủ trì: đơn vị hoặc người / who leads: a unit or person */
                    lead?: string;
                    /** @description thực hiện / who performs */
                    performing?: string[];
                    /** @description phối hợp / who cooperates */
                    cooperating?: string[];
                    /** @description theo dõi, đôn đốc / who monitors */
                    monitoring?: string[];
                    /** @description phê duyệt / who approves */
                    approving?: string[];
                    /**
                     * @description trọng tâm (key) hoặc chấp thuận (approved) / its class
                     * @enum {string}
                     */
                    class?: "key" | "approved" | "none";
                    /** @description ghi chú / notes */
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description phiên bản đã xem / the version that was seen */
                    version?: number;
                    /** @description nội dung việc / what is to be done */
                    title?: string;
                    /** @description thời hạn, như trong kế hoạch: "tháng 9/2026" / the time, as plans word it */
                    time?: string;
                    /** @description sản phẩm, như trong kế hoạch: "05 hội nghị" / a product, as plans word it */
                    product?: string[];
                    /** @description chủ trì: đơn vị hoặc người / who leads: a unit or person */
                    lead?: string;
                    /** @description thực hiện / who performs */
                    performing?: string[];
                    /** @description phối hợp / who cooperates */
                    cooperating?: string[];
                    /** @description theo dõi, đôn đốc / who monitors */
                    monitoring?: string[];
                    /** @description phê duyệt / who approves */
                    approving?: string[];
                    /**
                     * @description trọng tâm (key) hoặc chấp thuận (approved) / its class
                     * @enum {string}
                     */
                    class?: "key" | "approved" | "none";
                    /** @description ghi chú / notes */
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.drop": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description gộp với các mục / the lines that are part of it */
                    with: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.split": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description nội dung từng dòng, dòng đầu giữ mã / what each is, the first keeps the id */
                    title: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description số dữ kiện / number of the fact */
                    fact: number;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.except": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description số văn bản / number of the document */
                    document?: string;
                    /** @description ghi chú / note */
                    note?: string;
                    /** @description chủ trì: đơn vị hoặc người / who leads: a unit or person */
                    lead?: string;
                    /** @description thực hiện / who performs */
                    performing?: string[];
                    /** @description phối hợp / who cooperates */
                    cooperating?: string[];
                    /** @description theo dõi, đôn đốc / who monitors */
                    monitoring?: string[];
                    /** @description phê duyệt / who approves */
                    approving?: string[];
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.break": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description nội dung việc / what is to be done */
                    title?: string;
                    /** @description thời hạn, như trong kế hoạch: "tháng 9/2026" / the time, as plans word it */
                    time?: string;
                    /** @description sản phẩm, như trong kế hoạch: "05 hội nghị" / a product, as plans word it */
                    product?: string[];
                    /** @description chủ trì: đơn vị hoặc người / who leads: a unit or person */
                    lead?: string;
                    /** @description thực hiện / who performs */
                    performing?: string[];
                    /** @description phối hợp / who cooperates */
                    cooperating?: string[];
                    /** @description theo dõi, đôn đốc / who monitors */
                    monitoring?: string[];
                    /** @description phê duyệt / who approves */
                    approving?: string[];
                    /**
                     * @description trọng tâm (key) hoặc chấp thuận (approved) / its class
                     * @enum {string}
                     */
                    class?: "key" | "approved" | "none";
                    /** @description ghi chú / notes */
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description số lượng làm thêm được (tỷ lệ, điểm: mức hiện tại) / what was added (of ratios and scores: what it is now)
                     * @example 12.5
                     * @example 1.250,5
                     */
                    quantity?: number | string;
                    /** @description sản phẩm thứ mấy / which deliverable, from 1 */
                    deliverable?: number;
                    /** @description phần trăm, khi không đếm được sản phẩm / a percentage, where nothing can be counted */
                    percent?: number;
                    /** @description nội dung / text */
                    text?: string;
                    /** @description đã hoàn thành / it is done */
                    done?: boolean;
                    /**
                     * @description ngày, mặc định hôm nay / day, today by default
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day?: string;
                    /** @description tệp minh chứng / evidence: a file */
                    file?: string[];
                    /** @description số văn bản / number of the document */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason?: string;
                    /** @description chấp nhận chưa đủ số lượng / although less than promised */
                    partial?: boolean;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.return": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description ngày, mặc định hôm nay / day, today by default
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day?: string;
                    /** @description số văn bản / number of the document */
                    document?: string;
                    /** @description tệp minh chứng / evidence: a file */
                    file?: string[];
                    /** @description chấp nhận chưa đủ số lượng / although less than promised */
                    partial?: boolean;
                    /** @description lý do / reason */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.block": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description nội dung / text */
                    text: string;
                    /** @description đề xuất / proposal */
                    proposal?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description kết quả: đã giải quyết, chuyển cấp trên, không chấp nhận / outcome
                     * @enum {string}
                     */
                    outcome: "solved" | "passed_on" | "refused";
                    /** @description nội dung / text */
                    text: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.extend": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description hạn đề nghị / the deadline asked for
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    due: string;
                    /** @description lý do / reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.grant": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description đồng ý hoặc không / the decision
                     * @enum {string}
                     */
                    decision: "granted" | "refused";
                    /**
                     * @description hạn mới, mặc định như đề nghị / the new deadline, as asked by default
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    due?: string;
                    /** @description lý do / reason */
                    reason?: string;
                    /** @description số văn bản / number of the document */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "item.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description mục / item */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description nội dung / text */
                    text: string;
                    /**
                     * @description ngày, mặc định hôm nay / day, today by default
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day?: string;
                    /** @description số văn bản / number of the document */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
    "event.occur": {
        parameters: {
            query?: never;
            header?: {
                /** @description mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa / a name of one's own; sent again it is not done twice */
                "Idempotency-Key"?: components["parameters"]["idempotency-key"];
                /** @description respond-async: không chờ, trả lời ngay 202 với mã việc đang làm / respond-async: does not wait, answers 202 at once with the job's id */
                Prefer?: components["parameters"]["prefer"];
                /** @description ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó / ETag of what was seen; 412 where somebody has changed it since */
                "If-Match"?: components["parameters"]["if-match"];
            };
            path: {
                /** @description sự kiện / event */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description ngày, mặc định hôm nay / day, today by default
                     * @example 2026-12-31
                     * @example 31/12/2026
                     */
                    day?: string;
                    /** @description số văn bản / number of the document */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description đã xong / done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt"];
                };
            };
            202: components["responses"]["begun"];
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            409: components["responses"]["problem-409"];
            412: components["responses"]["problem-412"];
            413: components["responses"]["problem-413"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            500: components["responses"]["problem-500"];
            503: components["responses"]["problem-503"];
        };
    };
}
