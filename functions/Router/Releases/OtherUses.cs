using System.Globalization;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Releases;

/// <summary>
/// Whether bytes are given for another use than was stated (40(19)): with the prior consent of each State that furnished something of them, as a case of kind
/// use-consent shows. Where it is missing, each of those States is told at once.
/// </summary>
public sealed class OtherUses(NamedCases named, PartyStore parties, NoticePublisher notices, TimeProvider time)
{
    /// <summary>The problem, or null where all have consented.</summary>
    /// <param name="reader">Who asks for the bytes.</param>
    /// <param name="item">Whose they are.</param>
    /// <param name="proceedings">The other proceedings or use, in the words of the consents.</param>
    /// <param name="consents">The cases named.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<Problem?> CheckAsync(
        StateCode reader, EvidenceItem item, string proceedings, IReadOnlyList<CaseId> consents, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reading = await named.ReadAsync(reader, consents, now, await parties.ReadAsync(cancellationToken), cancellationToken);
        var element = new HeldElement(item.Declared.Sha256, item.Origins);
        var missing = OtherUse.Missing(reader, element, proceedings, consents, reading.Stored, now) ?? OtherUse.Missing(reader, element, proceedings, consents, reading.Coming, now);
        return missing is null ? null : Problem.Of(Rejection.For(missing));
    }

    /// <summary>Tells each State that furnished something of the item that it was asked for so, and not given: once that stands in its chain of custody.</summary>
    public Task TellAsync(StateCode reader, EvidenceItem item, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return notices.PublishAsync([.. item.Origins.Where(origin => origin != reader).Select(origin => Notice(origin, reader, item, now))], cancellationToken);
    }

    /// <summary>Once a day for each reader and item: the chain of custody has each time.</summary>
    private static NoticeMessage Notice(StateCode to, StateCode reader, EvidenceItem item, DateTimeOffset at) => new()
    {
        Id = OutsideCaseNoticeId.Of(RouterNotices.OtherUseRefused, string.Create(CultureInfo.InvariantCulture, $"{to}\n{reader}\n{item.Id}\n{at:yyyy-MM-dd}")),
        To = to,
        CaseId = to == item.Declared.From ? item.Id.CaseId : null,
        Type = RouterNotices.OtherUseRefused,
        Citation = Cited.Of(A40_19),
        Text = $"{reader} asked for an item in which something came from your State, for another use than was stated and without your consent; it was not given. The item is {item.Declared.Sha256}.",
        At = at,
    };
}
