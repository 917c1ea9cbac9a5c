using System.Collections.Frozen;
using System.Text;
using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using NodaTime;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Takes messages from a ticket or a mailbox into a draft, each with its own time and source.</summary>
public sealed class ImportCommunications(KeepDraft drafts, DraftShelf shelf, PeopleDirectory people, TimeProvider clock)
{
    public const int Largest = 26 * 1024 * 1024;

    private const int LargestText = 4 * 1024 * 1024;

    public async Task<Result<ImportDone>> RunAsync(PersonId by, DraftId id, ImportAsked asked, CancellationToken cancellation)
    {
        var begun = await drafts.SaveAsync(by, id, new Dictionary<string, string>(), cancellation);
        if (begun.Value is null)
        {
            return Result<ImportDone>.FromRefusal(begun.Refusal!);
        }

        if (asked.Lane is not (Lane.Client or Lane.Internal))
        {
            return new ImportsGoToClientOrInternal();
        }

        var read = await ReadAsync(asked, SourceOf(by, asked), cancellation);
        if (read.Value is not { } thread)
        {
            return Result<ImportDone>.FromRefusal(read.Refusal!);
        }

        if (begun.Value.Items.Count + thread.Items.Count > ImportSource.MostItems)
        {
            return new TooManyMessages();
        }

        var added = await shelf.ImportAsync(by, id, thread.Items, asked.Lane, clock.GetUtcNow(), cancellation);
        return added is { } count ? new ImportDone(await shelf.FindAsync(by, id, cancellation) ?? begun.Value, count, thread.Items.Count - count) : new DraftNotFound();
    }

    public async Task<Result<Draft>> RemoveAsync(PersonId by, DraftId id, int place, CancellationToken cancellation) =>
        await shelf.RemoveItemAsync(by, id, place, cancellation) ? await drafts.FindAsync(by, id, cancellation) : new NoSuchImport();

    public async Task<Result<Draft>> MoveAsync(PersonId by, DraftId id, int place, Lane lane, CancellationToken cancellation)
    {
        if (lane is not (Lane.Client or Lane.Internal))
        {
            return new ImportsGoToClientOrInternal();
        }

        return await shelf.MoveItemAsync(by, id, place, lane, cancellation) ? await drafts.FindAsync(by, id, cancellation) : new NoSuchImport();
    }

    private static async Task<Result<ImportedThread>> ReadAsync(ImportAsked asked, ImportSource source, CancellationToken cancellation)
    {
        if (asked.File is not { } file)
        {
            return string.IsNullOrWhiteSpace(asked.Text) ? new NothingToImport() : PastedThread.Read(asked.Text, source);
        }

        if (file.Length > Largest)
        {
            return new TheImportIsTooLarge(Largest / 1024 / 1024);
        }

        return Path.GetExtension(asked.FileName ?? "").ToLowerInvariant() switch
        {
            ".eml" => await ReadMail.OfAsync(file, source, cancellation),
            ".csv" => await OfTextAsync(file, it => ReadCsv.Of(it, source), cancellation),
            ".html" or ".htm" => await OfTextAsync(file, it => ReadHtml.Of(it, source), cancellation),
            ".txt" => await OfTextAsync(file, it => PastedThread.Read(it, source), cancellation),
            _ => new FilesOfThisKindAreNotImported(),
        };
    }

    private static async Task<Result<ImportedThread>> OfTextAsync(Stream file, Func<string, Result<ImportedThread>> read, CancellationToken cancellation)
    {
        if (file.Length > LargestText)
        {
            return new TheImportIsTooLarge(LargestText / 1024 / 1024);
        }

        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return read(await reader.ReadToEndAsync(cancellation));
    }

    private ImportSource SourceOf(PersonId by, ImportAsked asked)
    {
        var staff = people.All.Where(it => it.IsStaff).ToList();
        var speakers = new Speakers(
            staff.Select(it => it.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            staff.Select(it => it.Email.Split('@')[^1].ToLowerInvariant()).Where(it => it.Length > 0).ToFrozenSet());
        var link = Uri.TryCreate(asked.Link, UriKind.Absolute, out var known) && known.Scheme is "https" or "http" ? known.AbsoluteUri : "";
        return new ImportSource(asked.Source?.Trim() ?? "", link, ZoneOf(by, asked.Zone), speakers);
    }

    /// <summary>As the importer says, else the zone they work in.</summary>
    private DateTimeZone ZoneOf(PersonId by, string? named) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(named ?? "") ?? BusinessCalendars.Of(people.Find(by)?.Calendar ?? "").Zone;
}

/// <summary>What to import, and into which lane.</summary>
/// <param name="Text">A pasted thread, where there is no file.</param>
/// <param name="Source">Such as <c>Ticket ZD-88213</c>.</param>
/// <param name="Zone">The time zone of times that name none, such as <c>America/New_York</c>.</param>
public sealed record ImportAsked(string? Text, string? FileName, Stream? File, Lane Lane, string? Source, string? Link, string? Zone);

/// <param name="Known">Messages that were there already.</param>
public sealed record ImportDone(Draft Draft, int Added, int Known);

public sealed record NothingToImport() : Refusal("Paste a thread or choose a file first.");

public sealed record NoSuchImport() : Refusal("That message is not in this draft any more. Reload the page.");

public sealed record TheImportIsTooLarge(int Megabytes) : Refusal($"This is larger than {Megabytes} MB. Import the part that matters, and add the rest as a document in the room.");

public sealed record FilesOfThisKindAreNotImported()
    : Refusal("Messages are read from .eml, .csv, .html and .txt files. Save the mail or the ticket as one of these, or paste its text.");
