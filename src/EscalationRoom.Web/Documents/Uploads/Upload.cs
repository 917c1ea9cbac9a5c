using EscalationRoom.Domain;
using EscalationRoom.Web.Documents.Files;

namespace EscalationRoom.Web.Documents.Uploads;

/// <summary>What a multipart request brought. Disposing it forgets the bytes, unless they were kept.</summary>
internal sealed class Upload : IDisposable
{
    public Guid? CommandId { get; set; }

    public string? Lane { get; set; }

    /// <summary>The document this is a new revision of.</summary>
    public string? Document { get; set; }

    public ReceivedFile? File { get; set; }

    public void Dispose() => File?.Dispose();
}

public sealed record ThisIsNotAnUpload()
    : Refusal("Send multipart/form-data with commandId, lane and one file; a new revision also names its document.");
