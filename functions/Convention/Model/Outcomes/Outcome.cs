namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>What an occurrence did to a case: a <see cref="Step"/>, or a <see cref="Rejection"/> that changed nothing.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }
}
