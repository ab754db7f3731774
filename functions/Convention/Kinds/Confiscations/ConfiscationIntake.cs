using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Confiscations;

/// <summary>40(15), and the list of the form that was chosen, 50(3).</summary>
[Provision("49(2)")]
internal static class ConfiscationIntake
{
    [Provision("50(3)")]
    public static void Examine(Examination examination)
    {
        var content = examination.Content;
        examination.Remark(Channels.Designated(examination, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, "40(12)(a)"));
        Required.ForRequest(examination);
        examination.Fail(Contents.Proceedings(content));
        examination.Fail(Contents.Use(examination));
        Required.Member(examination, content.ForKind?.Jurisdiction, "jurisdiction", "50(1)", "State your jurisdiction over the offence.");
        Property(examination);
        switch (examination.Kind)
        {
            case RequestKind.ConfiscationDomesticOrder:
                Required.Facts(examination, "50(3)(a)");
                break;
            case RequestKind.ConfiscationForeignOrder:
                ForeignOrder(examination);
                break;
            default:
                ProvisionalMeasure(examination);
                break;
        }
    }

    /// <summary>A copy of an order comes along where there is one; that there is none is no defect.</summary>
    [Provision("50(3)(c)")]
    [Provision("49(2)")]
    private static void ProvisionalMeasure(Examination examination)
    {
        Required.Facts(examination, "50(3)(c)");
        if (Articles.Article49.ForeignArrest.IsNamed(examination.Content))
            examination.Fail(Articles.Article49.ForeignArrest.Suffices(examination));
        else
            Required.Member(examination, examination.Content.ForKind?.Basis, "basis", "49(2)", "Say why there are sufficient grounds for the measure.");
    }

    [Provision("50(3)(a)")]
    [Provision("50(3)(b)")]
    private static void Property(Examination examination)
    {
        if (examination.Items.Count == 0)
            examination.Fail(Failure.Missing("/content/items", "50(3)(a)", "Describe the property, one item each."));
        for (var i = 0; i < examination.Items.Count; i++)
        {
            if (Wording.Missing(examination.Items[i].Description))
                examination.Fail(Failure.Missing($"/content/items/{i}/description", "50(3)(a)", "Describe the property, with its place and value where possible."));
            examination.Fail(Articles.Article31.Property.Described(examination.Items[i].Property ?? new PropertyContent(), $"/content/items/{i}/property", examination.Content.Offences?.Count ?? 0));
            if (examination.Kind == RequestKind.ConfiscationForeignOrder && examination.Items[i].Property?.Extent is null)
                examination.Fail(Failure.Missing($"/content/items/{i}/property/extent", "50(3)(b)", "Say to what extent the order is to be executed."));
        }
    }

    [Provision("50(3)(b)")]
    private static void ForeignOrder(Examination examination)
    {
        Required.Facts(examination, "50(3)(b)");
        var content = examination.Content.ForKind;
        if (content?.Order is null)
            examination.Fail(Failure.Missing("/content/forKind/order", "50(3)(b)", "Attach an admissible copy of the order."));
        if (content?.OrderIsFinal != true)
            examination.Fail(Failure.Missing("/content/forKind/orderIsFinal", "50(3)(b)", "State that the order is final."));
        Required.Member(examination, content?.DueProcess, "dueProcess", "50(3)(b)", "Say how third parties in good faith were notified and due process was ensured.");
    }
}
