namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What an item of the other kinds remembers, without its instants.</summary>
internal static class ItemFacts
{
    public static string Facts(this Item item, DateTimeOffset now) => string.Join('/',
        item.Hold is { } h ? $"{h.FloorEnd > now},{h.PeriodEnd > now},{h.EarlyReleaseAgreed},{h.RouteDue}" : "",
        item.Property is { } p ? $"{p.Heard},{p.ClaimOpen},{p.ReturnConsidered},{p.ReturnAsked}" : "",
        item.Person is { } s ? $"{s.Consents},{string.Join('+', s.AgreedBy.Order())},{s.CustodyFrom is null},{s.CreditDays is null},{s.WaivedActs.Count},{s.ReleaseAuthorized}" : "");
}
