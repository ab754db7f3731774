namespace RequestRouter.Convention.Model.Content;

/// <summary>What became of a remedy that was sought.</summary>
public enum RemedyOutcome
{
    Pending,
    Dismissed,
    Upheld,
    Withdrawn,
}
