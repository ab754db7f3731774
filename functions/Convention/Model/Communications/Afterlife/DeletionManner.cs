namespace RequestRouter.Convention.Model.Communications.Afterlife;

/// <summary>How a State ceased to hold what was furnished to it.</summary>
public enum DeletionManner
{
    /// <summary>Every copy is destroyed.</summary>
    Deleted,

    /// <summary>It went back to the State that furnished it, and no copy stayed.</summary>
    Returned,
}
