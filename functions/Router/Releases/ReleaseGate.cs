using RequestRouter.Router.Evidence;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Releases;

/// <summary>
/// Whether bytes are given to a reader. What is the parties' own is open to them; everything else opens by a release token alone, whose signature, stored
/// release, reader, element and end must agree, and whose authorizations must all stand at this moment. Whatever cannot be read or does not agree keeps it shut.
/// </summary>
public sealed class ReleaseGate(ReleaseStore store, Authorizations authorizations, DeletedEvidence deleted, IRouterSigner signer, SigningSettings settings, TimeProvider time)
{
    /// <summary>The header that carries a release token.</summary>
    public const string Header = "X-Release-Token";

    /// <summary>The release under which the bytes are given, null where they are under none; or the problem.</summary>
    public async Task<(ReleaseId? Release, Problem? Problem)> OpenAsync(StateCode reader, EvidenceItem item, string? token, CancellationToken cancellationToken)
    {
        var (release, problem) = await DecideAsync(reader, item, token, cancellationToken);
        if (problem is not null)
        {
            Measures.ReleaseRefused(problem.Code);
        }

        return (release, problem);
    }

    private async Task<(ReleaseId? Release, Problem? Problem)> DecideAsync(StateCode reader, EvidenceItem item, string? token, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            return item.IsOpenTo(reader) ? (null, null) : (null, ReleaseProblems.Required);
        }

        var now = time.GetUtcNow();
        if (ReleaseToken.Read(token, Keys) is not { } said
            || now < said.IssuedAt || said.EndsAt <= now
            || await store.FindAsync(said.Id, cancellationToken) is not { } release
            || release.Token != token
            || release.EndsAt <= now
            || reader != (release.To ?? release.Order.From)
            || release.Elements.FirstOrDefault(element => element.Id == item.Id) is not { } element
            || element.Sha256 != item.Declared.Sha256 || !said.Elements.Contains(element.Sha256)
            || item.Releases.All(one => one.Id != release.Id)
            || await deleted.IsByAsync(release.Order.From, item, cancellationToken))
        {
            return (null, ReleaseProblems.NotOpened);
        }

        var sought = ReleaseDesk.Sought(release.Order, [new HeldElement(item.Declared.Sha256, item.Origins)], now);
        var (failures, _, _) = await authorizations.ReadAsync(sought, cancellationToken);
        return failures.Count > 0 ? (null, Problem.Of(Rejection.For(failures))) : (release.Id, null);
    }

    private IReadOnlyList<Jwk> Keys =>
        [signer.PublicKey, .. settings.EarlierKeys.Select(key => new Jwk { Kty = key.Kty, Crv = key.Crv, X = key.X, Y = key.Y, Kid = key.Kid })];
}
