using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article36;

/// <summary>An authorization is specific, may need the written form, and may end, 36(3).</summary>
internal static class Authorizations
{
    [Provision("36(3)")]
    public static Failure? WrittenWhereRequired(Draft draft) =>
        draft.Before.Kind == RequestKind.OnwardTransfer && ((Authorize)draft.Said!).SignedDocument is null
        && (draft.Register.Find(draft.Before.Requested)?.Declares("36(3)", draft.Now) ?? false)
            ? new Failure(draft.At + "/signedDocument", Codes.WrittenFormRequired, "36(3)", "Your State requires the written form; attach the signed document.")
            : null;

    [Provision("36(3)")]
    public static Failure? EndsLater(Draft draft) => ((Authorize)draft.Said!).Until is { } until && until <= draft.Now
        ? new Failure(draft.At + "/until", Codes.ContentInvalid, "36(3)", "The authorization would be over already.")
        : null;

    [Provision("36(3)")]
    public static Failure? NotExpired(Draft draft, Item item) => item.AuthorizedUntil is { } until && draft.Now >= until
        ? new Failure(draft.At, Codes.AuthorizationExpired, "36(3)", "The authorization has ended; ask for a new one.")
        : null;

    public static Item Remember(Draft draft, Item item)
    {
        var said = (Authorize)draft.Said!;
        return item with { AuthorizedAt = draft.Now, AuthorizedUntil = said.Until, Accepted = said.Conditions ?? [] };
    }
}
