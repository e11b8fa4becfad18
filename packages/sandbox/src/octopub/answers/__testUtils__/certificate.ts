/** A certificate for `cluster`, made by openssl; its key was thrown away. */
const pem = `-----BEGIN CERTIFICATE-----
MIIBezCCASGgAwIBAgIUcxFBtNcPYgcXh85Xbh3+sql5krEwCgYIKoZIzj0EAwIw
EjEQMA4GA1UEAwwHY2x1c3RlcjAgFw0yNjExMjkxMDE5MzVaGA8yMTI2MTEwNTEw
MTkzNVowEjEQMA4GA1UEAwwHY2x1c3RlcjBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABFgx+KsOj19fBWt8qurPid8Qw7c480XWiN/YnYBHXRi5uOtiJ7vQCJb8KK7d
Wyi/R5ACZ79Bpq0bZUtvoq5aU5GjUzBRMB0GA1UdDgQWBBSXusMGsCb/YF0IqwwP
dU+M0kbAEzAfBgNVHSMEGDAWgBSXusMGsCb/YF0IqwwPdU+M0kbAEzAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQC44KXQZByxGcYBnWwD27hnIeze
ZbSLywFgyGoq/GQicwIgJsvkPYnAEFW7wPYg8rd3tkWWnUs+N64pgOhNkl+JYqs=
-----END CERTIFICATE-----
`;

/** As an upload has it. */
export const certificate = Buffer.from(pem).toString('base64');
