using EscalationRoom.Domain;
using EscalationRoom.Web.Documents.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EscalationRoom.Web.Documents.Uploads;

/// <summary>Reads a multipart request part by part as it arrives; nothing of the file is held in memory.</summary>
internal sealed class UploadReader(FileStore store)
{
    private const int LongestField = 200;
    private const int LongestBoundary = 100;

    public async Task<Result<Upload>> ReadAsync(Stream body, string? contentType, CancellationToken cancellation)
    {
        if (BoundaryOf(contentType) is not { } boundary)
        {
            return new ThisIsNotAnUpload();
        }

        var upload = new Upload();
        var refusal = await FillSafelyAsync(upload, new MultipartReader(boundary, body), cancellation);
        if (refusal is null && upload.File is not null)
        {
            return upload;
        }

        upload.Dispose();
        return refusal ?? new ThisIsNotAnUpload();
    }

    /// <summary>A body that breaks off or is not what it claims is the sender's; whatever else fails is ours.</summary>
    private async Task<Refusal?> FillSafelyAsync(Upload upload, MultipartReader parts, CancellationToken cancellation)
    {
        try
        {
            return await FillAsync(upload, parts, cancellation);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return new ThisIsNotAnUpload();
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private async Task<Refusal?> FillAsync(Upload upload, MultipartReader parts, CancellationToken cancellation)
    {
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            var place = part.GetContentDispositionHeader();
            if (place?.IsFileDisposition() is true)
            {
                var received = upload.File is null
                    ? await store.ReceiveAsync(NameOf(place), part.Body, cancellation)
                    : new ThisIsNotAnUpload();
                if (!received.IsDone)
                {
                    return received.Refusal;
                }

                upload.File = received.Value;
            }
            else if (place is not null)
            {
                Take(upload, HeaderUtilities.RemoveQuotes(place.Name).ToString(), await TextOfAsync(part.Body, cancellation));
            }
        }

        return null;
    }

    private static void Take(Upload upload, string field, string text)
    {
        switch (field)
        {
            case "commandId":
                upload.CommandId = Guid.TryParse(text, out var id) ? id : null;
                break;
            case "lane":
                upload.Lane = text;
                break;
            case "document" when text.Length > 0:
                upload.Document = text;
                break;
            default:
                break;
        }
    }

    private static async Task<string> TextOfAsync(Stream body, CancellationToken cancellation)
    {
        using var reader = new StreamReader(body);
        var text = new char[LongestField];
        return new string(text, 0, await reader.ReadBlockAsync(text, cancellation));
    }

    private static string NameOf(ContentDispositionHeaderValue place) =>
        HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName).ToString();

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;
}
