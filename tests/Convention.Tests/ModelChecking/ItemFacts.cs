namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What an item of the other kinds remembers, without its instants.</summary>
internal static class ItemFacts
{
    public static string Facts(this Item item, DateTimeOffset now) => string.Join('/',
        item.Hold is { } h ? $"{h.FloorEnd > now},{h.PeriodEnd > now},{h.EarlyReleaseAgreed},{h.RouteDue},{h.ReleasableFrom is null},{h.ReleasableFrom > now},{h.OrderEnd > now}" : "",
        item.Property is { } p ? $"{item.Heard},{p.ClaimOpen},{p.ReturnConsidered},{p.ReturnAsked}" : "",
        item.Heard.ToString(), string.Join("+", item.Recorded.Select(r => r.By + r.Text).Order()),
        item.Person is { } s ? $"{s.Consents},{string.Join('+', s.AgreedBy.Order())},{s.CustodyFrom is null},{s.CreditDays is null},{s.WaivedActs.Count},{s.ReleaseAuthorized},{s.CountFrom is null}" : "");
}
