namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>What a step answers to.</summary>
public abstract record Occurrence
{
    private protected Occurrence()
    {
    }
}
