
namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Claims of third parties come first, and a return before any other disposal, 50(9), 52.</summary>
internal static class Disposal
{
    [Provision("2(l)")]
    public static Failure? OrderNamed(Facts facts) => Wording.Missing(((RecordConfiscation)facts.Said!).Order)
        ? Failure.Missing(facts.At + "/order", "2(l)", "Give the reference of the order.")
        : null;

    [Provision("50(9)")]
    [Provision("31(9)")]
    public static Failure? NoOpenClaim(Facts facts, Item item) => item.Property is { ClaimOpen: true }
        ? new Failure(facts.At, Codes.ThirdPartyClaimOpen, "50(9)", "A claim of a third party in good faith is open.")
        : null;

    [Provision("52(2)")]
    public static Failure? ReturnConsideredFirst(Facts facts, Item item) => item.Property is { ReturnAsked: true, ReturnConsidered: false }
        ? new Failure(facts.At, Codes.ReturnNotConsidered, "52(2)", "The return was asked for: give it priority consideration first.")
        : null;

    [Provision("52(2)")]
    public static Failure? ConsiderationRecorded(Facts facts) => Wording.Missing(((ConsiderReturn)facts.Said!).Consideration)
        ? Failure.Missing(facts.At + "/consideration", "52(2)", "Record what came of the consideration.")
        : null;

    [Provision("50(9)")]
    public static Failure? NoClaimYet(Facts facts, Item item) => item.Property is { ClaimOpen: true } ? Failure.Conflict("50(9)", "A claim is open already.", facts.At) : null;

    [Provision("50(9)")]
    public static Failure? ClaimIsOpen(Facts facts, Item item) => item.Property is { ClaimOpen: true } ? null : Failure.Conflict("50(9)", "No claim is open.", facts.At);

    [Provision("52(2)")]
    public static Failure? NotYetAsked(Facts facts, Item item) => item.Property is { ReturnAsked: true } ? Failure.Conflict("52(2)", "The return was asked for already.", facts.At) : null;

    public static Item Claimed(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ClaimOpen = true } };

    public static Item Settled(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ClaimOpen = false } };

    public static Item Asked(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ReturnAsked = true } };

    public static Item Considered(Facts facts, Item item) => item with { Property = PropertyFacts.Of(item) with { ReturnConsidered = true } };
}
