using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>
/// Who signed a change: a key of the State's central authority that stands now or, in a ceremony, one that the change itself enters.
/// A token alone changes nothing, because whoever holds the issuer can make one for any State.
/// </summary>
internal static class ChangeSignature
{
    /// <summary>The key that signed, or why there is none.</summary>
    /// <param name="at">When it was received (UTC).</param>
    public static (AuthorityKey? Key, Problem? Problem) Verify(HandedChange handed, RegisterView register, DateTimeOffset at)
    {
        var state = handed.Sender.State;
        var entry = handed.ByCeremony ? ((PartyChange)handed.Said).Entry : register.Find(state)?.Entry;
        if (!handed.ByCeremony && !KeyRules.CanSign(register, state, at))
        {
            return (null, Problem.Of(ProblemCodes.CeremonyRequired));
        }

        var directory = handed.ByCeremony ? new KeyDirectory(entry!.ToKeys()) : register.Keys;
        var verified = SignatureVerifier.Verify(handed.Body, handed.Signature, directory, new Signatory(state), at);
        var fault = verified.Fault
            ?? (entry!.IsOfCentralAuthority(verified.Key!.Authority, at) ? null : (SignatureFault?)SignatureFault.KeyOfAnother);
        return fault is { } wrong ? (null, SignatureProblems.OfChange(wrong)) : (verified.Key, null);
    }
}
