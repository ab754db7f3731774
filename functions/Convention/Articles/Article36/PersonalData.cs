
namespace RequestRouter.Convention.Articles.Article36;

/// <summary>Personal data travel after a check, under conditions where the check asks for them, and no further without leave, 36.</summary>
internal static class PersonalData
{
    /// <summary>Every element with personal data passed the sender's check, or conditions that make it pass are accepted.</summary>
    [Provision(A36_1)]
    [Provision(A2_g)]
    public static Failure? Transferable(Facts facts, Item item) => Transferable(facts, item, ((Deliver)facts.Said!).Elements ?? []);

    /// <summary>The same of elements that another communication carries.</summary>
    [Provision(A36_1)]
    [Provision(A2_g)]
    public static Failure? Transferable(Facts facts, Item item, IReadOnlyList<Element> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var at = $"{facts.At}/elements/{i}";
            var element = elements[i];
            if (element.PersonalData == false)
            {
                if (Wording.Missing(element.NotPersonalBecause))
                    return Failure.Missing(at + "/notPersonalBecause", A2_g, "Say why there are no personal data in it.");
                continue;
            }
            if (Blocked(element, item) is { } why)
                return new Failure(at + "/check", Codes.TransferBlockedPersonalData, A36_1, why);
            if (Wording.Missing(element.LegalBasis))
                return Failure.Missing(at + "/legalBasis", A36_1, "Name the law under which the personal data are transferred.");
        }
        return null;
    }

    /// <summary>Whoever takes personal data has said how it safeguards them.</summary>
    [Provision(A36_2)]
    public static Failure? ReceiverSafeguards(Facts facts, Item item) =>
        !item.PersonalDataFurnished || facts.Register.Find(facts.Before.Requesting)?.DataSafeguards is { } safeguards && safeguards.AreComplete
            ? null
            : new Failure(facts.At, Codes.SafeguardsProfileMissing, A36_2, "Enter in your register entry first how long personal data are kept, who has access, and what remedy there is.");

    [Provision(A36_1_a)]
    public static Failure? WithholdingExplained(Facts facts) => Wording.Missing(((Withhold)facts.Said!).Reason)
        ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A36_1_a, "Say which law does not allow the transfer.")
        : null;

    /// <summary>Silence never authorizes; only the original transferring State's word does, for what it was asked.</summary>
    [Provision(A36_3)]
    public static Failure? OnwardTransferAuthorized(Facts facts)
    {
        var said = (RecordOnwardTransfer)facts.Said!;
        var missing = said.Authorization is not { } named
            ? "Personal data go to a third State or an organization only with the authorization of the State they came from."
            : new Leave(RequestKind.OnwardTransfer, said.From, facts.Other, said.At ?? facts.Now) { Elements = said.Elements, Recipient = said.Recipient, Purpose = said.Purpose }.Missing(facts.Linked, named);
        return missing is null ? null : new Failure(facts.At + "/authorization", Codes.OnwardTransferNotAuthorized, A36_3, missing);
    }

    [Provision(A36_3)]
    public static Failure? RecipientNamed(Facts facts) => Wording.Missing(((RecordOnwardTransfer)facts.Said!).Recipient)
        ? Failure.Missing(facts.At + "/recipient", A36_3, "Name the recipient.")
        : null;

    private static string? Blocked(Element element, Item item) => element.Check switch
    {
        TransferCheck.Compliant => null,
        TransferCheck.CompliantWithConditions when item.Accepted.Count > 0 => null,
        TransferCheck.CompliantWithConditions => "The check passes under conditions only, and none is accepted; offer them first.",
        TransferCheck.NotCompliant => "The check does not allow the transfer; withhold it, or offer conditions under which it passes.",
        _ => "Record the check of 36(1) before personal data are delivered.",
    };
}
