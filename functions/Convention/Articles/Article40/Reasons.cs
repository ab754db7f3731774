
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Reasons for refusal, given for every item, 40(21) to (25); closed only where the text closes them.</summary>
internal static class Reasons
{
    [Provision(A40_25)]
    [Cites(A37_18, A42_6)]
    public static Failure? Listed(Facts facts) => Of(facts).Count > 0 ? null
        : new Failure(facts.At + "/reasons", Codes.ReasonsRequired, GroundDetails.ParagraphOfReasons(facts.Before.Kind), "Give reasons for the refusal.") { Unclear = AreConsultedOn(facts) };

    /// <summary>Bank secrecy is never a ground, nor another name for the offence; fiscal matters are never the sole one. For preservation nothing outside the list is one.</summary>
    [Provision(A40_23)]
    [Provision(A40_24)]
    [Provision(A31_7)]
    [Provision(A37_16)]
    [Provision(A35_3)]
    [Provision(A42_6)]
    [Provision(A50_6)]
    [Cites(A42_4, A37_8, A40_21, A37_1, A37_15, A42_5)]
    public static Failure? Available(Facts facts)
    {
        var reasons = Of(facts);
        for (var i = 0; i < reasons.Count; i++)
        {
            if (reasons[i].Ground == Ground.DifferentLabel)
                return new Failure($"{facts.At}/reasons/{i}/ground", Codes.GroundProhibited, A35_3, "Dual criminality is fulfilled whatever name or category the offence has in your law.");
        }
        var valid = 0;
        for (var i = 0; i < reasons.Count; i++)
        {
            var ground = reasons[i].Ground;
            var at = $"{facts.At}/reasons/{i}/ground";
            if (ground == Ground.BankSecrecy && facts.Before.Kind is not (RequestKind.Extradition or RequestKind.ExpeditedPreservation))
                return new Failure(at, Codes.GroundProhibited, Grounds.ParagraphOf(ground, facts.Before.Kind), "Bank secrecy is never a ground for refusing.");
            if (ground == Ground.Fiscal)
                continue;
            if (IsUnknown(facts, reasons[i]))
                return new Failure(at, Codes.GroundNotAvailable, Grounds.ParagraphAgainst(ground, facts.Before.Kind), "This is not among the grounds on which such a request may be refused.");
            valid++;
        }
        return valid > 0 || reasons.Count == 0 ? null
            : new Failure(facts.At + "/reasons", Codes.GroundProhibited, Grounds.ParagraphOf(Ground.Fiscal, facts.Before.Kind), "That the offence also involves fiscal matters is never the sole ground.");
    }

    /// <summary>Every item has a reason of its own, explained.</summary>
    [Provision(A40_25)]
    [Provision(A37_18)]
    [Cites(A31_7, A37_1, A37_15, A37_16, A37_8, A42_5, A42_6)]
    public static Failure? Explained(Facts facts, Item item)
    {
        var reasons = Of(facts);
        var kind = facts.Before.Kind;
        var given = false;
        var fiscal = false;
        for (var i = 0; i < reasons.Count; i++)
        {
            var reason = reasons[i];
            if (!Covers(reason, item))
                continue;
            var at = $"{facts.At}/reasons/{i}";
            if (IsUnknown(facts, reason))
            {
                given = true;
                continue;
            }
            var missing = GroundDetails.Explanation(reason, kind, at);
            if (missing is not null)
                return missing;
            given |= reason.Ground != Ground.Fiscal;
            fiscal |= reason.Ground == Ground.Fiscal;
        }
        return given || reasons.Count == 0 ? null
            : fiscal ? new Failure(facts.At + "/reasons", Codes.GroundProhibited, Grounds.ParagraphOf(Ground.Fiscal, kind), $"Item {item.Number}: that the offence also involves fiscal matters is never the sole ground.")
            : new Failure(facts.At + "/reasons", Codes.ReasonsRequired, GroundDetails.ParagraphOfReasons(kind), $"Item {item.Number} has no reason of its own.") { Unclear = AreConsultedOn(facts) };
    }

    /// <summary>Both are told where a reason rests on no paragraph; the refusal stands.</summary>
    [Provision(A40_1)]
    public static IEnumerable<Consequence> Remark(Facts facts) => Of(facts).Where(r => Grounds.IsUnlisted(r.Ground, facts.Before.Kind)).SelectMany(r => Tell(
        facts, r, "ground-not-named", Grounds.ParagraphOf(r.Ground, facts.Before.Kind), "No paragraph names the reason given as a ground; it is the requested State's own, and stands as such."));

    public static Item Remember(Facts facts, Item item) => item with
    {
        RefusedOn = [.. Of(facts).Where(r => Covers(r, item)).Select(r => r.Ground).Distinct()],
    };

    /// <summary>Whether a reason is given for this item.</summary>
    public static bool Covers(Reason reason, Item item) => reason.Items is null || reason.Items.Contains(item.Number);

    public static IReadOnlyList<Reason> Of(Facts facts) => facts.Said switch
    {
        Refuse refuse => refuse.Reasons ?? [],
        IntendToRefuse intend => intend.Reasons ?? [],
        _ => [],
    };

    /// <summary>A consultation is about reasons: without one there is nothing to consult on, whatever treaty governs.</summary>
    private static bool AreConsultedOn(Facts facts) => facts.Said is IntendToRefuse;

    /// <summary>No ground of such a case, which <see cref="Available"/> says: nothing more is asked of it.</summary>
    private static bool IsUnknown(Facts facts, Reason reason) =>
        reason.Ground != Ground.Fiscal && !IsOnTheList(facts, reason) && !Grounds.IsUnlisted(reason.Ground, facts.Before.Kind);

    private static bool IsOnTheList(Facts facts, Reason reason) =>
        Grounds.Of(facts.Before.Kind).Contains(reason.Ground)
        || (reason.Ground == Ground.TreatyProvision && facts.Before.Regime.Kind == RegimeKind.Treaty)
        || (reason.Ground == Ground.RecordsNotPublic && RecordsAccess.IsGround(facts, reason))
        || (OfItem(reason.Ground) is { } has && facts.Before.Kind == RequestKind.MutualAssistance && facts.Affected.All(i => !Covers(reason, facts.Items[i]) || has(facts.Items[i])))
        || (reason.Ground == Ground.DualCriminality && facts.Before.Kind == RequestKind.ExpeditedPreservation && facts.Before.OtherOffences);

    /// <summary>What must be asked for with the item for such a ground to be one.</summary>
    [Provision(A40_18)]
    [Provision(A40_3_m)]
    [Provision(A45_1)]
    [Provision(A46)]
    private static Func<Item, bool>? OfItem(Ground ground) => ground switch
    {
        Ground.HearingNotPermitted => static item => item.Hearing is not null,
        Ground.ContraryToDomesticLaw => static item => item.Purpose == Purpose.Other,
        Ground.RealTimeCondition => static item => item.Purpose == Purpose.RealTimeTraffic,
        Ground.InterceptionNotPermitted => static item => item.Purpose == Purpose.ContentInterception,
        _ => null,
    };

    /// <summary>What a refusal of assistance brings with it beside itself.</summary>
    public static IEnumerable<Consequence> Follow(Facts facts) => [.. Remark(facts), .. Invitation.Extend(facts)];

    /// <summary>Both are told something of the items for which a reason is given.</summary>
    public static IEnumerable<Consequence> Tell(Facts facts, Reason reason, string type, Citation paragraph, string text)
    {
        int[] items = [.. facts.Affected.Where(i => Covers(reason, facts.Items[i])).Select(i => facts.Items[i].Number)];
        if (items.Length > 0)
            yield return new Told(new Tell(Side.Both, type, text, Carries: false), paragraph, items);
    }
}
