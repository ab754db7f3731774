namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// A case without what no rule can tell apart: counters, procedure ids and the distance of instants. Instants count only as past or
/// to come; since the explorer lets any limit elapse at any time, their order among themselves is covered.
/// </summary>
internal static class StateKey
{
    public static string Of(Case @case, DateTimeOffset now, Practice practice)
    {
        var items = @case.Items.Select(i => Of(i, now));
        var procedures = @case.Procedures.Select(p => $"{p.Kind}:{p.Elapsed}/{p.Limits.Count}:{string.Join(',', p.Items)}").Order(StringComparer.Ordinal);
        return $"{string.Join(';', items)}|{string.Join(';', procedures)}|{@case.Deadline is null}{@case.WritingOwed}{@case.FollowUps.Count}|{@case.BasisProposedBy}|{@case.StatusAskedAt + practice.StatusHumanInterval > now}|";
    }

    /// <summary>The next instant at which a rule could decide differently although nothing happens; null when there is none.</summary>
    public static DateTimeOffset? NextInstant(Case @case, DateTimeOffset now, Practice practice) => @case.Items
        .SelectMany(i => new[] { i.Hold?.FloorEnd, i.Hold?.PeriodEnd, i.Hold?.ReleasableFrom, i.Hold?.OrderEnd, i.AuthorizedUntil, i.Hearing?.At })
        .Append(@case.StatusAskedAt + practice.StatusHumanInterval)
        .Where(at => at > now)
        .Min();

    // Where a pause leads back to is read only in a pause, and set when it begins; the same goes for offers and terms on costs.
    private static string Of(Item i, DateTimeOffset now) =>
        $"{i.State}/{(i.State is ItemState.InformationRequested or ItemState.AwaitingRequester or ItemState.ConditionsOffered or ItemState.ConsultationCosts ? i.Paused : null)}/{i.Ended}/{string.Join(',', i.AnnouncedGrounds.Order())}/{string.Join(',', i.ConsultedGrounds.Order())}/{i.State == ItemState.ConditionsOffered}/{string.Join('+', i.Accepted.Select(c => c.Due is null ? "c" : c.Due > now ? "d" : "o"))}{string.Join('+', i.Attested)}{i.HeldUntil is null}/{i.Begun}/{i.AuthorizedUntil > now}"
        + $"/{i.Heard}{i.FollowUpsReported.Count == 0}/{string.Join(',', i.RefusedOn.Order())}/{string.Join('+', i.Recorded.Where(r => r.About != "costs" || i.State == ItemState.ConsultationCosts).Select(r => r.About + r.By + r.Terms).Order(StringComparer.Ordinal))}/{Hold(i.Hold, now)}/{Property(i.Property)}/{Person(i.Person)}/{i.Furnished}{i.RecordsProvided}{Hearing(i.Hearing, now)}/{string.Join('+', i.Permissions.Select(p => p.Host).Order())}";

    private static string Hold(Hold? h, DateTimeOffset now) => h is null ? ""
        : $"{h.FloorEnd > now},{h.PeriodEnd > now},{h.EarlyReleaseAgreed},{h.RouteDue},{h.ReleasableFrom is null},{h.ReleasableFrom > now},{h.OrderEnd is null},{h.OrderEnd > now},{h.Reported.Count == 0}";

    private static string Hearing(HearingFacts? h, DateTimeOffset now) => h is null ? ""
        : $"{h.Permitted},{h.OwnMeans},{h.At is null},{h.At > now},{h.Held}";

    private static string Property(PropertyFacts? p) => p is null ? "" : $"{p.ClaimOpen},{p.ReturnConsidered},{p.ReturnAsked},{p.RouteLeft.Count}";

    private static string Person(PersonFacts? s) => s is null ? ""
        : $"{s.Consents},{s.CustodyFrom is null},{s.CreditDays is null},{s.WaivedActs.Count},{s.ReleaseAuthorized},{s.CountFrom is null}";
}
