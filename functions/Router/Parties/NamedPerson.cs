using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Router.Parties;

/// <summary>
/// Who made a change. The ledger, which everybody reads, holds only the digest; the subject and the salt that open it are shown to the
/// person's own State, or to operators where the person is one of them.
/// </summary>
/// <param name="Subject">The issuer's name for the person.</param>
/// <param name="Salt">So that nobody finds the subject by trying names.</param>
public sealed record NamedPerson(string Subject, string Salt)
{
    private const int SaltBytes = 16;

    /// <summary>SHA-256 of the salt, a line feed and the subject, in UTF-8.</summary>
    internal Digest Digest => Digest.Of(Encoding.UTF8.GetBytes($"{Salt}\n{Subject}"));

    /// <summary>The person with a salt of its own, so that two changes do not show that one person made both.</summary>
    public static NamedPerson Of(string subject) => new(subject, RandomNumberGenerator.GetHexString(2 * SaltBytes, lowercase: true));
}
