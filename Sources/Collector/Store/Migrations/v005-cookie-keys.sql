-- The key with which a site signs the first day of its visitors' cookies (docs/decisions/0012). It is about no visitor.
CREATE TABLE site_secret (
    site INTEGER PRIMARY KEY REFERENCES site(id),
    cookie_key BLOB NOT NULL
) STRICT;
