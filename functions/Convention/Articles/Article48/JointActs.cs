namespace RequestRouter.Convention.Articles.Article48;

/// <summary>In a joint investigation the sovereignty of the State on whose territory something is done is respected, 48.</summary>
internal static class JointActs
{
    /// <summary>Without an agreement on file the case may have its own, with what the States wish to put in it; a case runs in one of them or in other States.</summary>
    [Provision(A48)]
    public static IEnumerable<Failure> Examine(Submission submission)
    {
        if (submission.Register.Between(submission.From, submission.To, TreatyScope.JointInvestigations, submission.Now) is null && Wording.Missing(submission.Content.ForKind?.Basis))
            yield return Failure.Missing("/content/forKind/basis", A48, "The two States have no agreement on joint investigations on file, and none for this case is written out.");
        if (submission.Content.Proceedings?.Nature is null)
            yield return Failure.Missing("/content/proceedings/nature", A48, "No investigation, prosecution or judicial proceeding is named that is running.");
    }

    [Provision(A48)]
    public static Failure? PermissionDescribed(Facts facts)
    {
        var said = (PermitActs)facts.Said!;
        return Wording.Missing(said.Acts) ? Failure.Missing(facts.At + "/acts", A48, "Describe the acts that are permitted.")
            : said.Until <= facts.Now ? new Failure(facts.At + "/until", Codes.ContentInvalid, A48, "The permission would be over already.")
            : null;
    }

    [Provision(A48)]
    public static Failure? ActDescribed(Facts facts)
    {
        return Wording.Missing(((RecordAct)facts.Said!).Act) ? Failure.Missing(facts.At + "/act", A48, "Describe the act.") : null;
    }

    [Provision(A48)]
    public static Failure? TerritoryNamed(Facts facts) => ((RecordAct)facts.Said!).Territory is null
        ? Failure.Missing(facts.At + "/territory", A48, "The State on whose territory it was done is not named.")
        : null;

    /// <summary>On the territory of another State only what that State has permitted; a third State can permit nothing in this case.</summary>
    [Provision(A48)]
    [Provision(A5_2)]
    public static Failure? PermittedByHost(Facts facts, Item item) =>
        ((RecordAct)facts.Said!).Territory is not { } territory || territory == facts.Said.From
        || item.Permissions.Any(p => p.Host == territory && (p.Until is null || facts.Now < p.Until))
            ? null
            : new Failure(facts.At + "/territory", Codes.Sovereignty, A48, $"No permission of {territory} for acts on its territory is on record.");

    public static Item Permit(Facts facts, Item item) => item with
    {
        Permissions = [.. item.Permissions.Where(p => p.Host != facts.Said!.From), new HostPermission(facts.Said!.From, ((PermitActs)facts.Said).Until)],
    };
}
