namespace RequestRouter.Convention.Model.Content;

/// <summary>What a request has to do with an earlier one.</summary>
public enum EarlierRelation
{
    /// <summary>It is in the same matter.</summary>
    Related,

    /// <summary>The data that are asked for were preserved on the earlier one.</summary>
    Preserved,

    /// <summary>This one adds to the earlier one, which stands.</summary>
    Supplements,

    /// <summary>This one takes the place of the earlier one.</summary>
    Replaces,
}
