namespace RequestRouter.Router.Statistics;

/// <summary>What is counted of a step.</summary>
public enum StepMeasure
{
    /// <summary>Cases that were opened.</summary>
    CaseOpened,

    /// <summary>Cases of which the last item closed; one that is opened again and closes again counts again.</summary>
    CaseClosed,

    /// <summary>Items that came to a state.</summary>
    ItemReached,

    /// <summary>Items that were refused or postponed on a ground. An item on two grounds counts under each, so that these are not to be added up.</summary>
    ItemOnGround,
}
