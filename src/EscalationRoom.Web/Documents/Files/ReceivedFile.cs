using EscalationRoom.Domain;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Documents.Files;

/// <summary>Bytes that have arrived and are not yet part of the record. Disposing it forgets them, unless they were kept.</summary>
public sealed class ReceivedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>Cleaned; empty when nothing usable was given.</summary>
    public string Name { get; init; } = "";

    public long Size { get; init; }

    public string Sha256 { get; init; } = "";

    public byte[] Head { get; init; } = [];

    public bool IsText { get; init; }

    /// <summary>The file as the room will know it, or why it is not taken.</summary>
    public Result<StoredFile> Check()
    {
        if (Name.Length == 0)
        {
            return new AFileNeedsAName();
        }

        if (Size == 0)
        {
            return new TheFileIsEmpty();
        }

        if (FileKind.Find(Name) is not { } kind)
        {
            return new FilesOfThisKindAreNotTaken(FileKind.Taken);
        }

        return kind.Fits(Head, IsText) ? new StoredFile(Name, kind.ContentType, Size, Sha256) : new TheContentIsNotWhatTheNameSays();
    }

    public void Dispose() => File.Delete(path);
}

public sealed record TheFileIsEmpty() : Refusal("This file is empty. Choose one with something in it.");

public sealed record TheFileIsTooLarge(long Megabytes) : Refusal($"This file is larger than {Megabytes} MB. Split it, or share it elsewhere and post the link.");

public sealed record FilesOfThisKindAreNotTaken(string Taken) : Refusal($"Files of this kind are not taken. Put it into one of these: {Taken}.");

public sealed record TheContentIsNotWhatTheNameSays()
    : Refusal("The content of this file is not what its name says. Save it again in the format you mean, and send that.");
