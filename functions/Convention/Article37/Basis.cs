using RequestRouter.Convention.Intake;

namespace RequestRouter.Convention.Article37;

/// <summary>On what extradition rests: a treaty, the Convention, or none where the requested State needs none, 37(4) to (7).</summary>
internal static class Basis
{
    /// <summary>
    /// A State that declared <c>37(5)</c> makes extradition conditional on a treaty; without one it takes the Convention as the
    /// basis unless it declared under <c>37(6)</c> that it does not.
    /// </summary>
    [Provision("37(4)")]
    [Provision("37(5)")]
    [Provision("37(6)")]
    [Provision("37(7)")]
    public static Failure? OfExtradition(Submission submission)
    {
        var requested = submission.Register.Find(submission.To);
        var needsTreaty = requested?.Declares("37(5)", submission.Now) ?? false;
        if (!needsTreaty || submission.Register.Between(submission.From, submission.To, TreatyScope.Extradition, submission.Now) is not null)
            return null;
        return requested!.Declares("37(6)", submission.Now)
            ? new Failure("/to", Codes.AgreementRequired, "37(6)", $"{submission.To} extradites only on the basis of a treaty, does not take the Convention for one, and no other is in force.")
            : null;
    }
}
