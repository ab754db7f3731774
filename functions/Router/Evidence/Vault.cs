using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Takes evidence in and finds it again, for the parties of its case and those to whom it was released: any other item does not exist for a State, and
/// neither does one of the other party whose bytes are not kept.
/// </summary>
public sealed class Vault(
    PartyView parties, EvidenceStore store, EvidenceBlobs blobs, BodyStore bodies, DueEvidence due, IRouterSigner signer, TimeProvider time)
{
    /// <summary>How long a declaration stands without its bytes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>After which the sweep looks whether a verification came to its end.</summary>
    public static readonly TimeSpan VerifyingPatience = TimeSpan.FromMinutes(30);

    private const int ReadsAtOnce = 16;

    /// <summary>Stores a declaration, once, and tells where the bytes go.</summary>
    /// <returns>The answer and whether it was given before; or the problem.</returns>
    public async Task<(DeclaredEvidence? Declared, bool Again, Problem? Problem)> DeclareAsync(
        Sender sender, EvidenceDeclaration said, byte[] body, string signature, CancellationToken cancellationToken)
    {
        var (seen, madeOf, problem) = await JudgeAsync(sender.State, said, cancellationToken);
        if (seen is null || problem is not null)
        {
            return (null, false, problem);
        }

        var item = New(sender, said, Digest.Of(body), signature) with
        {
            OtherParty = seen.Case is not { } of ? null : of.Requesting == sender.State ? of.Requested : of.Requesting,
            Origins = Provenance.OriginsOf(sender.State, madeOf, []),
        };
        await bodies.WriteAsync(item.Body, body, cancellationToken);

        // An address lives a little longer than the declaration: what comes over it then is taken away, too.
        await due.NoteAsync(item.Id, item.ExpiresAt + EvidenceBlobs.AddressLifetime, cancellationToken);
        bool isNew = await store.TryAddAsync(item, new(CustodyAct.Declared, item.DeclaredAt, CustodyActor.Of(sender)), cancellationToken);
        var stored = (await store.FindAsync(item.Id, cancellationToken))!.Item;
        if (stored.Body != item.Body)
        {
            return (null, false, EvidenceProblems.OtherContent(stored.DeclaredAt));
        }

        if (stored.State is not (EvidenceState.Kept or EvidenceState.Verifying) && stored.ExpiresAt <= item.DeclaredAt)
        {
            return (null, false, EvidenceProblems.Expired(stored.ExpiresAt));
        }

        var upload = stored.IsOpen(item.DeclaredAt) ? await blobs.AddressAsync(stored.Id, cancellationToken) : null;
        return (new(EvidenceView.Of(stored), upload, stored.Receipt), !isNew, null);
    }

    /// <summary>What stands against a declaration, beyond its shape; null where nothing does. Nothing is stored.</summary>
    public async Task<Problem?> TryAsync(StateCode by, EvidenceDeclaration said, CancellationToken cancellationToken) => (await JudgeAsync(by, said, cancellationToken)).Problem;

    /// <summary>An item that this State may know of, as a party of its case or because it was released to it. Of others no more is read than of one that is not there.</summary>
    public async Task<SeenItem?> FindAsync(StateCode reader, string idText, CancellationToken cancellationToken)
    {
        if (!EvidenceId.TryParse(idText, null, out var id))
        {
            return null;
        }

        var seen = await parties.FindAsync(reader, id.CaseId.ToString(), cancellationToken);
        return await store.FindAsync(id, cancellationToken) is { Item: var item } && (seen is not null ? item.IsTo(reader) : item.IsReleasedTo(reader)) ? new(item, seen?.Case) : null;
    }

    /// <summary>The item as it stands; the caller has looked whether its State may know of it.</summary>
    public async Task<EvidenceItem?> ReadAsync(EvidenceId id, CancellationToken cancellationToken) => (await store.FindAsync(id, cancellationToken))?.Item;

    /// <summary>
    /// Takes the uploaded bytes of an item for complete: it is to be verified now. One that is kept, or is being verified, stays what it is.
    /// </summary>
    public async Task<(EvidenceItem? Item, Problem? Problem)> CompleteAsync(Sender sender, string idText, CancellationToken cancellationToken)
    {
        if (await FindAsync(sender.State, idText, cancellationToken) is not { Item: var item } || item.Declared.From != sender.State)
        {
            return (null, EvidenceProblems.NoSuchItem);
        }

        var now = time.GetUtcNow();
        if (item.State is EvidenceState.Kept or EvidenceState.Verifying)
        {
            return (item, null);
        }

        if (!item.IsOpen(now))
        {
            return (null, EvidenceProblems.Expired(item.ExpiresAt));
        }

        if (await blobs.FindUploadAsync(item.Id, cancellationToken) is null)
        {
            return (null, item.State == EvidenceState.Refused ? EvidenceProblems.Differs(item) : EvidenceProblems.Incomplete);
        }

        await due.NoteAsync(item.Id, now + VerifyingPatience, cancellationToken);
        var verifying = await store.ChangeAsync(
            item.Id,
            before => before.IsOpen(now) ? before with { State = EvidenceState.Verifying, Attempts = before.Attempts + 1, CompletedBy = CustodyActor.Of(sender) } : null,
            cancellationToken);
        return (verifying ?? await ReadAsync(item.Id, cancellationToken), null);
    }

    private async Task<(SeenCase? Seen, IReadOnlyList<IReadOnlyList<StateCode>> MadeOf, Problem? Problem)> JudgeAsync(StateCode by, EvidenceDeclaration said, CancellationToken cancellationToken)
    {
        if (await parties.FindAsync(by, said.CaseId.ToString(), cancellationToken) is not { } seen)
        {
            return (null, [], Problem.NoSuchCase);
        }

        if (said.SealedFor is { } reader && seen.Case is { } @case && reader != @case.Requesting && reader != @case.Requested)
        {
            return (seen, [], EvidenceProblems.SealedForAnother);
        }

        var (madeOf, unheld) = await ReadMadeOfAsync(by, said.DerivedFrom, cancellationToken);
        return (seen, madeOf, unheld);
    }

    /// <summary>The origins of each item that something was made of; or the problem where the State holds one of them not, whether it is there or not.</summary>
    private async Task<(IReadOnlyList<IReadOnlyList<StateCode>> Origins, Problem? Problem)> ReadMadeOfAsync(
        StateCode by, IReadOnlyList<EvidenceId> derivedFrom, CancellationToken cancellationToken)
    {
        var items = new EvidenceItem?[derivedFrom.Count];
        await Parallel.ForAsync(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (place, ending) =>
            items[place] = await ReadAsync(derivedFrom[place], ending));
        var unheld = Enumerable.Range(0, items.Length).Where(place => items[place]?.IsHeldBy(by) != true).ToList();
        return unheld.Count > 0 ? ([], EvidenceProblems.NotHeld("/derivedFrom", unheld)) : ([.. items.Select(item => item!.Origins)], null);
    }

    private EvidenceItem New(Sender sender, EvidenceDeclaration said, Digest body, string signature)
    {
        var at = time.GetUtcNow();
        return new()
        {
            Id = EvidenceId.Of(said.CaseId, sender.State, said.Id),
            Declared = said,
            Authority = sender.Authority,
            Body = body,
            Signature = signature,
            Receipt = new Receipt { CaseId = said.CaseId, CommunicationId = said.Id, Digest = body, ReceivedAt = at, By = sender.State }.SignWith(signer),
            DeclaredAt = at,
            ExpiresAt = at + Patience,
            State = EvidenceState.AwaitingUpload,
            Origins = [sender.State],
        };
    }
}
