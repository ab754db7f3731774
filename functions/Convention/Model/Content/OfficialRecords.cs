namespace RequestRouter.Convention.Model.Content;

/// <summary>Whether government records are open to the general public of the requested State, 40(31).</summary>
public enum OfficialRecords
{
    /// <summary>They are: copies are to be provided, 40(31)(a).</summary>
    OpenToPublic,

    /// <summary>They are not: the requested State may provide them wholly, in part or under conditions, 40(31)(b).</summary>
    NotPublic,
}
