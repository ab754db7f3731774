using RequestRouter.Router.Evidence;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Releases;

/// <summary>
/// Issues releases (36(3)): only for what the State holds, and only on the authorization of every origin. What is written comes in an order in which a
/// release that stopped halfway opens nothing, and the same order, sent again, completes it.
/// </summary>
public sealed class ReleaseDesk(
    ReleaseStore store, EvidenceStore evidence, DeletedEvidence deleted, BindingConditions binding, Copies copies, Authorizations authorizations, BodyStore bodies, NoticePublisher notices, IRouterSigner signer, TimeProvider time)
{
    /// <summary>How long a release lives at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Of one item; it remembers each of them, in one row.</summary>
    private const int MostReleases = 1000;

    /// <summary>What an order would bring, of which nothing remains: no token either.</summary>
    public async Task<ReleaseOutcome> TryAsync(Sender sender, ReleaseOrder order, CancellationToken cancellationToken) =>
        await DecideAsync(sender, order, default, "", cancellationToken);

    /// <summary>Issues a release, once.</summary>
    public async Task<ReleaseOutcome> IssueAsync(Sender sender, ReleaseOrder order, byte[] body, string signature, CancellationToken cancellationToken)
    {
        var digest = Digest.Of(body);
        var stands = await store.FindAsync(ReleaseId.Of(sender.State, order.Id), cancellationToken);
        bool again = stands is not null;
        if (stands is null)
        {
            var decided = await DecideAsync(sender, order, digest, signature, cancellationToken);
            if (decided.Release is not { } release)
            {
                return decided;
            }

            await bodies.WriteAsync(digest, body, cancellationToken);
            stands = await store.KeepAsync(release with { Token = TokenOf(release).SignWith(signer) }, cancellationToken);
        }

        if (stands.Body != digest)
        {
            return ReleaseOutcome.Refused(ReleaseProblems.OtherContent(stands.IssuedAt));
        }

        await EnterAsync(stands, sender, cancellationToken);
        await notices.PublishAsync([.. ReleaseNotices.Of(stands)], cancellationToken);
        return new(stands, again, null);
    }

    private async Task<ReleaseOutcome> DecideAsync(Sender sender, ReleaseOrder order, Digest body, string signature, CancellationToken cancellationToken)
    {
        var items = new List<EvidenceItem?>();
        foreach (var id in order.Elements)
        {
            var item = (await evidence.FindAsync(id, cancellationToken))?.Item;
            items.Add(item is not null && await deleted.IsByAsync(sender.State, item, cancellationToken) ? null : item);
        }

        if (Enumerable.Range(0, items.Count).Where(place => items[place]?.IsHeldBy(sender.State) != true).ToList() is { Count: > 0 } unheld)
        {
            return ReleaseOutcome.Refused(ReleaseProblems.NotHeld(unheld));
        }

        if (Enumerable.Range(0, items.Count).Where(place => items[place]!.Releases.Count >= MostReleases).ToList() is { Count: > 0 } full)
        {
            return ReleaseOutcome.Refused(ReleaseProblems.TooOften(full, MostReleases));
        }

        var now = time.GetUtcNow();
        var sought = Sought(order, [.. items.Select(item => new HeldElement(item!.Declared.Sha256, item.Origins))], now);
        var (failures, granted, restsOn) = await authorizations.ReadAsync(sought, cancellationToken);
        if (failures.Count > 0)
        {
            return ReleaseOutcome.Refused(Problem.Of(Rejection.For(failures)));
        }

        var conditions = new List<IReadOnlyList<BindingCondition>>();
        foreach (var item in items)
        {
            conditions.Add(await binding.OfAsync(sender.State, item!, now, cancellationToken));
        }

        DateTimeOffset[] ends = [now + Longest, .. order.Until is { } until ? [until] : Array.Empty<DateTimeOffset>(), .. granted.Select(one => one.Until).OfType<DateTimeOffset>()];
        return new(
            new Release
            {
                Id = ReleaseId.Of(sender.State, order.Id),
                Order = order,
                Authority = sender.Authority,
                Body = body,
                Signature = signature,
                Elements = [.. items.Select((item, place) => new ReleasedElement(item!.Id, item.Declared.Sha256, item.Origins,
                [
                    .. granted.Where(one => one.Element == place).Select(one =>
                    {
                        var read = restsOn.Single(rests => rests.CaseId == one.Case);
                        return new ReleaseAuthorization(one.Origin, one.Case, read.Entry, read.Hash, one.Until, one.Conditions, one.SignedDocument);
                    }),
                ]) { Conditions = conditions[place] })],
                IssuedAt = now,
                EndsAt = ends.Min(),
                Token = "",
            },
            false,
            null);
    }

    /// <summary>In every item's chain, once; and first where its bytes are looked for when somebody furnishes them as its own.</summary>
    private async Task EnterAsync(Release release, Sender sender, CancellationToken cancellationToken)
    {
        foreach (var element in release.Elements)
        {
            if (release.To is { } recipient)
            {
                await copies.NoteAsync(element.Sha256, recipient, element.Id, cancellationToken);
            }

            await evidence.EnterAsync(
                element.Id,
                new(CustodyAct.Released, release.IssuedAt, CustodyActor.Of(sender)) { Release = release.Id },
                item => item.Releases.Any(one => one.Id == release.Id) ? null
                    : item with { Releases = [.. item.Releases, new(release.Id, release.Order.From, release.To, release.Order.Recipient, release.IssuedAt)] },
                cancellationToken);
        }
    }

    internal static ReleaseSought Sought(ReleaseOrder order, IReadOnlyList<HeldElement> elements, DateTimeOffset at) => new()
    {
        Holder = order.From,
        Recipient = order.Recipient,
        Purpose = order.Purpose,
        At = at,
        Elements = elements,
        Authorizations = order.Authorizations,
    };

    private static ReleaseToken TokenOf(Release release) => new()
    {
        Id = release.Id,
        Holder = release.Order.From,
        Recipient = release.Order.Recipient,
        Purpose = release.Order.Purpose,
        Elements = [.. release.Elements.Select(element => element.Sha256)],
        IssuedAt = release.IssuedAt,
        EndsAt = release.EndsAt,
    };
}
