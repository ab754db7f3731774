
namespace RequestRouter.Convention.Articles.Article36;

/// <summary>An authorization is specific, may need the written form, and may end, 36(3).</summary>
internal static class Authorizations
{
    [Provision(A36_3)]
    public static Failure? WrittenWhereRequired(Facts facts) =>
        facts.Before.Kind == RequestKind.OnwardTransfer && ((Authorize)facts.Said!).SignedDocument is null
        && (facts.Register.Find(facts.Before.Requested)?.Declares(A36_3, facts.Now) ?? false)
            ? new Failure(facts.At + "/signedDocument", Codes.WrittenFormRequired, A36_3, "Your State requires the written form; attach the signed document.")
            : null;

    [Provision(A36_3)]
    public static Failure? EndsLater(Facts facts) => ((Authorize)facts.Said!).Until is { } until && until <= facts.Now
        ? new Failure(facts.At + "/until", Codes.ContentInvalid, A36_3, "The authorization would be over already.")
        : null;

    [Provision(A36_3)]
    public static Failure? NotExpired(Facts facts, Item item) => item.AuthorizedUntil is { } until && facts.Now >= until
        ? new Failure(facts.At, Codes.AuthorizationExpired, A36_3, "The authorization has ended; ask for a new one.")
        : null;

    /// <summary>Leave that goes on with other terms goes on from when it was first given.</summary>
    [Provision(A36_3)]
    public static Item Remember(Facts facts, Item item)
    {
        var said = (Authorize)facts.Said!;
        var goesOn = item.AuthorizedAt is not null && (item.AuthorizedUntil is null || facts.Now < item.AuthorizedUntil);
        return item with { AuthorizedAt = goesOn ? item.AuthorizedAt : facts.Now, AuthorizedUntil = said.Until, Accepted = said.Conditions ?? [], SignedDocument = said.SignedDocument };
    }

    /// <summary>What was allowed before it is denied stays allowed for that time.</summary>
    [Provision(A36_3)]
    public static Item End(Facts facts, Item item) => item.AuthorizedAt is null || item.AuthorizedUntil <= facts.Now ? item : item with { AuthorizedUntil = facts.Now };
}
