using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Kinds.Confiscations;

/// <summary>40(15), and the list of the form that was chosen, 50(3).</summary>
[Provision("49(2)")]
internal static class ConfiscationIntake
{
    [Provision("50(3)")]
    public static void Examine(Submission submission)
    {
        var content = submission.Content;
        submission.Remark(Channels.Designated(submission, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, "40(12)(a)"));
        Required.ForRequest(submission);
        submission.Fail(Contents.Proceedings(content));
        submission.Fail(Contents.Use(submission));
        Required.Member(submission, content.ForKind?.Jurisdiction, "jurisdiction", "50(1)", "State your jurisdiction over the offence.");
        Property(submission);
        switch (submission.Kind)
        {
            case RequestKind.ConfiscationDomesticOrder:
                Required.Facts(submission, "50(3)(a)");
                break;
            case RequestKind.ConfiscationForeignOrder:
                ForeignOrder(submission);
                break;
            default:
                ProvisionalMeasure(submission);
                break;
        }
    }

    /// <summary>A copy of an order comes along where there is one; that there is none is no defect.</summary>
    [Provision("50(3)(c)")]
    [Provision("49(2)")]
    private static void ProvisionalMeasure(Submission submission)
    {
        Required.Facts(submission, "50(3)(c)");
        if (Articles.Article49.ForeignArrest.IsNamed(submission.Content))
            submission.Fail(Articles.Article49.ForeignArrest.Suffices(submission));
        else
            Required.Member(submission, submission.Content.ForKind?.Basis, "basis", "49(2)", "Say why there are sufficient grounds for the measure.");
    }

    [Provision("50(3)(a)")]
    [Provision("50(3)(b)")]
    private static void Property(Submission submission)
    {
        if (submission.Items.Count == 0)
            submission.Fail(Failure.Missing("/content/items", "50(3)(a)", "Describe the property, one item each."));
        for (var i = 0; i < submission.Items.Count; i++)
        {
            if (Wording.Missing(submission.Items[i].Description))
                submission.Fail(Failure.Missing($"/content/items/{i}/description", "50(3)(a)", "Describe the property, with its place and value where possible."));
            submission.Fail(Articles.Article31.Property.Described(submission.Items[i].Property ?? new PropertyContent(), $"/content/items/{i}/property", submission.Content.Offences?.Count ?? 0));
            if (submission.Kind == RequestKind.ConfiscationForeignOrder && submission.Items[i].Property?.Extent is null)
                submission.Fail(Failure.Missing($"/content/items/{i}/property/extent", "50(3)(b)", "Say to what extent the order is to be executed."));
        }
    }

    [Provision("50(3)(b)")]
    private static void ForeignOrder(Submission submission)
    {
        Required.Facts(submission, "50(3)(b)");
        var content = submission.Content.ForKind;
        if (content?.Order is null)
            submission.Fail(Failure.Missing("/content/forKind/order", "50(3)(b)", "Attach an admissible copy of the order."));
        if (content?.OrderIsFinal != true)
            submission.Fail(Failure.Missing("/content/forKind/orderIsFinal", "50(3)(b)", "State that the order is final."));
        Required.Member(submission, content?.DueProcess, "dueProcess", "50(3)(b)", "Say how third parties in good faith were notified and due process was ensured.");
    }
}
