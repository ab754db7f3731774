
namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Claims of third parties come first, and a return before any other disposal, 50(9), 52.</summary>
internal static class Disposal
{
    [Provision(A2_l)]
    public static Failure? OrderNamed(Facts facts) => Wording.Missing(((RecordConfiscation)facts.Said!).Order)
        ? Failure.Missing(facts.At + "/order", A2_l, "Give the reference of the order.")
        : null;

    [Provision(A50_9)]
    [Provision(A31_9)]
    public static Failure? NoOpenClaim(Facts facts, Item item) => item.Property is { ClaimOpen: true }
        ? new Failure(facts.At, Codes.ThirdPartyClaimOpen, A50_9, "A claim of a third party in good faith is open.")
        : null;

    [Provision(A52_2)]
    public static Failure? ReturnConsideredFirst(Facts facts, Item item) => item.Property is { ReturnAsked: true, ReturnConsidered: false }
        ? new Failure(facts.At, Codes.ReturnNotConsidered, A52_2, "The return was asked for: give it priority consideration first.")
        : null;

    [Provision(A52_2)]
    public static Failure? ConsiderationRecorded(Facts facts) => Wording.Missing(((ConsiderReturn)facts.Said!).Consideration)
        ? Failure.Missing(facts.At + "/consideration", A52_2, "Record what came of the consideration.")
        : null;

    [Provision(A50_9)]
    public static Failure? NoClaimYet(Facts facts, Item item) => item.Property is { ClaimOpen: true } ? Failure.Conflict(A50_9, "A claim is open already.", facts.At) : null;

    [Provision(A50_9)]
    public static Failure? ClaimIsOpen(Facts facts, Item item) => item.Property is { ClaimOpen: true } ? null : Failure.Conflict(A50_9, "No claim is open.", facts.At);

    [Provision(A52_2)]
    public static Failure? NotYetAsked(Facts facts, Item item) => item.Property is { ReturnAsked: true } ? Failure.Conflict(A52_2, "The return was asked for already.", facts.At) : null;

    public static Item Claimed(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ClaimOpen = true } };

    public static Item Settled(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ClaimOpen = false } };

    public static Item Asked(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ReturnAsked = true } };

    public static Item Considered(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ReturnConsidered = true } };
}
