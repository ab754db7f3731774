using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Confiscations;

/// <summary>40(15), and the list of the form that was chosen, 50(3).</summary>
[Provision(A49_2)]
internal static class ConfiscationIntake
{
    [Provision(A50_3)]
    [Cites(A50_1)]
    public static void Examine(Examination examination)
    {
        var content = examination.Content;
        examination.Remark(Channels.Designated(examination, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, A40_12_a));
        Required.ForRequest(examination);
        examination.Fail(Contents.Proceedings(content));
        examination.Fail(Contents.Use(examination));
        Required.Member(examination, content.ForKind?.Jurisdiction, "jurisdiction", A50_1, "State your jurisdiction over the offence.");
        Property(examination);
        switch (examination.Kind)
        {
            case RequestKind.ConfiscationDomesticOrder:
                Required.Facts(examination, A50_3_a);
                break;
            case RequestKind.ConfiscationForeignOrder:
                ForeignOrder(examination);
                break;
            default:
                ProvisionalMeasure(examination);
                break;
        }
    }

    /// <summary>The request itself gives the grounds, by its facts or by an order that comes along where there is one; whether they suffice is for the requested State to believe.</summary>
    [Provision(A50_3_c)]
    [Provision(A49_2)]
    private static void ProvisionalMeasure(Examination examination)
    {
        Required.Facts(examination, A50_3_c);
        if (Articles.Article49.ForeignArrest.IsNamed(examination.Content))
            examination.Remark(Articles.Article49.ForeignArrest.Suffices(examination));
    }

    [Provision(A50_3_a)]
    [Provision(A50_3_b)]
    private static void Property(Examination examination)
    {
        if (examination.Items.Count == 0)
            examination.Fail(Failure.Missing("/content/items", A50_3_a, "Describe the property, one item each."));
        for (var i = 0; i < examination.Items.Count; i++)
        {
            if (Wording.Missing(examination.Items[i].Description))
                examination.Fail(Failure.Missing($"/content/items/{i}/description", A50_3_a, "Describe the property, with its place and value where possible."));
            examination.Fail(Articles.Article31.Property.Described(examination.Items[i].Property ?? new PropertyContent(), $"/content/items/{i}/property", examination.Content.Offences?.Count ?? 0));
            if (examination.Kind == RequestKind.ConfiscationForeignOrder && examination.Items[i].Property?.Extent is null)
                examination.Fail(Failure.Missing($"/content/items/{i}/property/extent", A50_3_b, "Say to what extent the order is to be executed."));
        }
    }

    [Provision(A50_3_b)]
    private static void ForeignOrder(Examination examination)
    {
        Required.Facts(examination, A50_3_b);
        var content = examination.Content.ForKind;
        if (content?.Order is null)
            examination.Fail(Failure.Missing("/content/forKind/order", A50_3_b, "Attach an admissible copy of the order."));
        if (content?.OrderIsFinal != true)
            examination.Fail(Failure.Missing("/content/forKind/orderIsFinal", A50_3_b, "State that the order is final."));
        Required.Member(examination, content?.DueProcess, "dueProcess", A50_3_b, "Say how third parties in good faith were notified and due process was ensured.");
    }
}
