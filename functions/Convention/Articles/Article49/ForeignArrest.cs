namespace RequestRouter.Convention.Articles.Article49;

/// <summary>Property is preserved because of an arrest or a charge abroad where the law of the requested State has it so; its register says it.</summary>
internal static class ForeignArrest
{
    /// <summary>An arrest or charge is named in place of the grounds for the measure.</summary>
    public static bool IsNamed(RequestContent content) => Wording.Missing(content.ForKind?.Basis) && !Wording.Missing(content.ForKind?.ArrestOrCharge);

    [Provision(A49_2_c)]
    public static Failure? Suffices(Submission submission) => submission.Register.Find(submission.To)?.Declares(A49_2_c, submission.Now) ?? false
        ? null
        : new Failure("/content/forKind/arrestOrCharge", Codes.ContentInvalid, A49_2_c, "The requested State has not entered that an arrest or charge elsewhere is basis enough; its law decides.");
}
