namespace RequestRouter.Convention.Model.Content;

/// <summary>As whom a person is heard by videoconference; an accused person is not among them, 40(18).</summary>
public enum HeardAs
{
    Witness,
    Victim,
    Expert,
}
