namespace RequestRouter.Router.Cases;

/// <summary>What a State is in a case.</summary>
public enum CaseRole
{
    Requesting,
    Requested,
}
