namespace RequestRouter.Convention.Model.Content;

/// <summary>A person's part in the matter.</summary>
public enum PersonRole
{
    Suspect,
    Accused,
    Convicted,

    /// <summary>Witness or expert, 33(1).</summary>
    Witness,

    /// <summary>34; a victim who is a witness is protected as one, 33(4).</summary>
    Victim,

    Other,
}
