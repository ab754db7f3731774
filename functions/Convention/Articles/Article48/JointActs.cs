using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Articles.Article48;

/// <summary>In a joint investigation the sovereignty of the State on whose territory something is done is respected, 48.</summary>
internal static class JointActs
{
    /// <summary>Without an agreement on file the case has its own: purpose, territories, period, lead, and rules for data and evidence. One State at least has a case running.</summary>
    [Provision("48")]
    public static void Examine(Submission submission)
    {
        if (submission.Register.Between(submission.From, submission.To, TreatyScope.JointInvestigations, submission.Now) is null)
            Required.Member(submission, submission.Content.ForKind?.Basis, "basis", "48", "The two States have no agreement on joint investigations on file; write out the agreement for this case.");
        if (submission.Content.Proceedings?.Nature is null)
            submission.Fail(Failure.Missing("/content/proceedings/nature", "48", "Name the investigation, prosecution or judicial proceeding that is running."));
    }

    [Provision("48")]
    public static Failure? PermissionDescribed(Draft draft)
    {
        var said = (PermitActs)draft.Said!;
        return Wording.Missing(said.Acts) ? Failure.Missing(draft.At + "/acts", "48", "Describe the acts that are permitted.")
            : said.Until <= draft.Now ? new Failure(draft.At + "/until", Codes.ContentInvalid, "48", "The permission would be over already.")
            : null;
    }

    [Provision("48")]
    public static Failure? ActDescribed(Draft draft)
    {
        return Wording.Missing(((RecordAct)draft.Said!).Act) ? Failure.Missing(draft.At + "/act", "48", "Describe the act.") : null;
    }

    [Provision("48")]
    public static Failure? TerritoryNamed(Draft draft) => ((RecordAct)draft.Said!).Territory is null
        ? Failure.Missing(draft.At + "/territory", "48", "The State on whose territory it was done is not named.")
        : null;

    /// <summary>On the territory of another State only what that State has permitted; a third State can permit nothing in this case.</summary>
    [Provision("48")]
    [Provision("5(2)")]
    public static Failure? PermittedByHost(Draft draft, Item item) =>
        ((RecordAct)draft.Said!).Territory is not { } territory || territory == draft.Said.From
        || item.Permissions.Any(p => p.Host == territory && (p.Until is null || draft.Now < p.Until))
            ? null
            : new Failure(draft.At + "/territory", Codes.Sovereignty, "48", $"No permission of {territory} for acts on its territory is on record.");

    public static Item Permit(Draft draft, Item item) => item with
    {
        Permissions = [.. item.Permissions.Where(p => p.Host != draft.Said!.From), new HostPermission(draft.Said!.From, ((PermitActs)draft.Said).Until)],
    };
}
