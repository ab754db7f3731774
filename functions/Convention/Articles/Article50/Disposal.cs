using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Claims of third parties come first, and a return before any other disposal, 50(9), 52.</summary>
internal static class Disposal
{
    [Provision("2(l)")]
    public static Failure? OrderNamed(Draft draft) => Wording.Missing(((RecordConfiscation)draft.Said!).Order)
        ? Failure.Missing(draft.At + "/order", "2(l)", "Give the reference of the order.")
        : null;

    [Provision("50(9)")]
    [Provision("31(9)")]
    public static Failure? NoOpenClaim(Draft draft, Item item) => item.Property is { ClaimOpen: true }
        ? new Failure(draft.At, Codes.ThirdPartyClaimOpen, "50(9)", "A claim of a third party in good faith is open.")
        : null;

    [Provision("52(2)")]
    public static Failure? ReturnConsideredFirst(Draft draft, Item item) => item.Property is { ReturnAsked: true, ReturnConsidered: false }
        ? new Failure(draft.At, Codes.ReturnNotConsidered, "52(2)", "The return was asked for: give it priority consideration first.")
        : null;

    [Provision("52(2)")]
    public static Failure? ConsiderationRecorded(Draft draft) => Wording.Missing(((ConsiderReturn)draft.Said!).Consideration)
        ? Failure.Missing(draft.At + "/consideration", "52(2)", "Record what came of the consideration.")
        : null;

    [Provision("50(9)")]
    public static Failure? NoClaimYet(Draft draft, Item item) => item.Property is { ClaimOpen: true } ? Failure.Conflict("50(9)", "A claim is open already.", draft.At) : null;

    [Provision("50(9)")]
    public static Failure? ClaimIsOpen(Draft draft, Item item) => item.Property is { ClaimOpen: true } ? null : Failure.Conflict("50(9)", "No claim is open.", draft.At);

    [Provision("52(2)")]
    public static Failure? NotYetAsked(Draft draft, Item item) => item.Property is { ReturnAsked: true } ? Failure.Conflict("52(2)", "The return was asked for already.", draft.At) : null;

    public static Item Claimed(Draft draft, Item item) => item with { Property = Of(item) with { ClaimOpen = true } };

    public static Item Settled(Draft draft, Item item) => item with { Property = Of(item) with { ClaimOpen = false } };

    public static Item Asked(Draft draft, Item item) => item with { Property = Of(item) with { ReturnAsked = true } };

    public static Item Considered(Draft draft, Item item) => item with { Property = Of(item) with { ReturnConsidered = true } };

    public static PropertyFacts Of(Item item) => item.Property ?? new PropertyFacts();
}
