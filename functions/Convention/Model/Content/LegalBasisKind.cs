namespace RequestRouter.Convention.Model.Content;

/// <summary>On what a request relies.</summary>
public enum LegalBasisKind
{
    /// <summary>Another treaty or arrangement between the two.</summary>
    Treaty,

    Convention,

    Reciprocity,
}
