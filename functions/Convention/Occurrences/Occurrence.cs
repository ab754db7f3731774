namespace RequestRouter.Convention;

/// <summary>What a step answers to.</summary>
public abstract record Occurrence
{
    private protected Occurrence()
    {
    }
}
