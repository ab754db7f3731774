namespace RequestRouter.Convention.Model.Content;

/// <summary>What becomes of data in the system in which they were found, 28(3)(d).</summary>
public enum DataAtSource
{
    /// <summary>A copy was taken, and they are as they were.</summary>
    Left,

    /// <summary>Nobody reaches them there any more.</summary>
    Inaccessible,

    /// <summary>They are no longer there.</summary>
    Removed,
}
