using RequestRouter.Router.Json;

namespace RequestRouter.Router.Cases;

/// <summary>
/// What was read of another case for a step. The step's entry holds its digest only, for the other party may not know that case; the hash of the whole
/// case, which only those know who know the case, keeps anybody else from finding what it says by trying.
/// </summary>
/// <param name="Case">The case as it stood.</param>
/// <param name="CaseHash">The member <c>caseHash</c> of the entry after which it stood so.</param>
public sealed record LinkedGround(LinkedCase Case, string CaseHash)
{
    public Digest ToDigest() => CanonicalJson.DigestOf(this);
}
