namespace RequestRouter.Router.Parties;

/// <summary>What of a State's register a change is about.</summary>
public enum RegisterPart
{
    /// <summary>Its entry: authorities, keys, languages, declarations, treaties.</summary>
    Entry,

    /// <summary>Its practice: window lengths, reminders, working days.</summary>
    Practice,
}
