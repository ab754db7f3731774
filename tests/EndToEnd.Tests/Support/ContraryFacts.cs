using System.Text.Json.Nodes;
using static RequestRouter.EndToEnd.Tests.Support.Words;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>What the text has something against or finds open, and is heard all the same: facts, and what nobody owes to a router.</summary>
internal static class ContraryFacts
{
    public static IReadOnlyList<ForbiddenMove> All { get; } =
    [
        new("X8", ForbiddenMoves.Executing, () => Deliver(Element().Without("check")), 202, "TRANSFER_BLOCKED_PERSONAL_DATA", "36(1)"),
        new("X8b", ForbiddenMoves.Executing, () => Deliver(Element().With("check", "not-compliant")), 202, "TRANSFER_BLOCKED_PERSONAL_DATA", "36(1)"),
        new("X8c", ForbiddenMoves.Executing, () => Deliver(Element().With("check", "compliant-with-conditions")), 202, "TRANSFER_BLOCKED_PERSONAL_DATA", "36(1)"),
        new("X9", ForbiddenMoves.ConditionsOffered, () => Deliver(Element().With("check", "compliant-with-conditions")), 202, "TRANSFER_BLOCKED_PERSONAL_DATA", "36(1)"),
        new("X13", ForbiddenMoves.UnderReview, () => Forward(executingState: "NL").Without("executingAuthority"), 202, "CONTENT_INCOMPLETE", "40(12)(b)"),
        new("X18", ForbiddenMoves.Delivered, ClaimCosts, 202, "COST_AGREEMENT_REQUIRED", "40(30)"),
        new("X10", ForbiddenMoves.Delivered, () => RecordUse().With("withinStatedPurpose", false), 202, "USE_NOT_AUTHORIZED", "40(19)") { ByRequesting = true },
        new("X11", DeliveredUnderConditions, () => RecordUse().With("againstConditions", new JsonArray(1)), 202, "AGAINST_CONDITION", "40(28)") { ByRequesting = true },
        new("X12", ForbiddenMoves.Delivered, RecordOnwardTransfer, 202, "ONWARD_TRANSFER_NOT_AUTHORIZED", "36(3)") { ByRequesting = true },
        new("X14", ForbiddenMoves.Accepted, () => StartExecution().Without("safeguards"), 202, "SAFEGUARDS_MISSING", "24(2)"),
        new("M31", ForbiddenMoves.Delivered, () => AcknowledgeDelivery().With("integrityVerified", false), 202, "CONTENT_INCOMPLETE", "") { ByRequesting = true },
        new("X19", SafeConduct, RecordRestriction, 202, "SAFE_CONDUCT_ACTIVE", "40(29)") { ByRequesting = true },
    ];

    private static async Task<CaseStory> DeliveredUnderConditions(LifetimeFixture router)
    {
        var story = await ForbiddenMoves.ConditionsOffered(router);
        await story.RequestingSays(AcceptConditions());
        await story.RequestedSays(StartExecution());
        await story.RequestedSays(Deliver());
        return story;
    }

    private static Task<CaseStory> SafeConduct(LifetimeFixture router)
    {
        var request = AskingFor.TwoRecords();
        request["kind"] = "safe-conduct";
        request["content"]!["persons"]![0]!["identity"] = new JsonObject { ["value"] = "Witness M. de Vries (example)" };
        return CaseStory.BeginAsync(router, request);
    }
}
