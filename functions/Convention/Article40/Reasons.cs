using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article40;

/// <summary>Reasons for refusal: from a closed list, given for every item, 40(1), (21) to (25).</summary>
internal static class Reasons
{
    [Provision("40(25)")]
    public static Failure? Listed(Draft draft) => Of(draft).Count > 0 ? null
        : new Failure(draft.At + "/reasons", Codes.ReasonsRequired, GroundDetails.ParagraphOfReasons(draft.Before.Kind), "Give reasons for the refusal.");

    /// <summary>Bank secrecy is never a ground; fiscal matters are never the sole one; everything outside the list is none.</summary>
    [Provision("40(23)")]
    [Provision("40(24)")]
    [Provision("31(7)")]
    [Provision("37(16)")]
    [Provision("40(30)")]
    [Provision("35(3)")]
    [Provision("40(1)")]
    [Provision("50(6)")]
    public static Failure? Available(Draft draft)
    {
        var reasons = Of(draft);
        var valid = 0;
        for (var i = 0; i < reasons.Count; i++)
        {
            var ground = reasons[i].Ground;
            var at = $"{draft.At}/reasons/{i}/ground";
            if (ground == Ground.BankSecrecy)
                return new Failure(at, Codes.GroundProhibited, "40(24)", "Bank secrecy is never a ground for refusing.");
            if (ground == Ground.Fiscal)
                continue;
            if (!IsOnTheList(draft, reasons[i]))
                return new Failure(at, Codes.GroundNotAvailable, Grounds.ParagraphOf(ground), "This is not among the grounds on which such a request may be refused.");
            valid++;
        }
        return valid > 0 || reasons.Count == 0 ? null
            : new Failure(draft.At + "/reasons", Codes.GroundProhibited, Grounds.ParagraphOf(Ground.Fiscal, draft.Before.Kind), "That the offence also involves fiscal matters is never the sole ground.");
    }

    /// <summary>Every item has a reason of its own, explained, with what its ground asks for.</summary>
    [Provision("40(25)")]
    [Provision("37(18)")]
    public static Failure? Explained(Draft draft, Item item)
    {
        var reasons = Of(draft);
        var kind = draft.Before.Kind;
        var given = false;
        for (var i = 0; i < reasons.Count; i++)
        {
            var reason = reasons[i];
            if (!Covers(reason, item))
                continue;
            var at = $"{draft.At}/reasons/{i}";
            var missing = GroundDetails.Explanation(reason, kind, at) ?? GroundDetails.Conduct(reason, at) ?? GroundDetails.Provision(reason, kind, at)
                ?? GroundDetails.WhichInterest(reason, at) ?? GroundDetails.OnAccountOfWhat(reason, kind, at);
            if (missing is not null)
                return missing;
            if (reason.Ground == Ground.TrivialValue && Text.Missing(reason.Valuation))
                return new Failure(at + "/valuation", Codes.ReasonsRequired, "50(7)", "Give the value and the day of its valuation.");
            given |= reason.Ground != Ground.Fiscal;
        }
        return given || reasons.Count == 0 ? null
            : new Failure(draft.At + "/reasons", Codes.ReasonsRequired, GroundDetails.ParagraphOfReasons(kind), $"Item {item.Number} has no reason of its own.");
    }

    public static Item Remember(Draft draft, Item item) => item with
    {
        RefusedOn = [.. Of(draft).Where(r => Covers(r, item)).Select(r => r.Ground).Distinct()],
    };

    /// <summary>Whether a reason is given for this item.</summary>
    public static bool Covers(Reason reason, Item item) => reason.Items is null || reason.Items.Contains(item.Number);

    public static IReadOnlyList<Reason> Of(Draft draft) => draft.Said switch
    {
        Refuse refuse => refuse.Reasons ?? [],
        IntendToRefuse intend => intend.Reasons ?? [],
        _ => [],
    };

    private static bool IsOnTheList(Draft draft, Reason reason) =>
        Grounds.Of(draft.Before.Kind).Contains(reason.Ground)
        || (reason.Ground == Ground.TreatyProvision && draft.Before.Regime.Kind == RegimeKind.Treaty)
        || (reason.Ground == Ground.RecordsNotPublic && RecordsAccess.IsGround(draft, reason))
        || (reason.Ground == Ground.DualCriminality && draft.Before.Kind == RequestKind.ExpeditedPreservation && Article42.DualCriminality.Reserved(draft));
}
