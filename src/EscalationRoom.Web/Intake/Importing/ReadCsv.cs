using CsvHelper;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Reads a ticket exported as a table of comments.</summary>
internal static class ReadCsv
{
    public static Result<ImportedThread> Of(string text, ImportSource source)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new NoDatedMessages();
        }

        using var csv = CsvReader.FromText(text, new CsvReaderOptions { IncludeValuesInExceptions = false });
        try
        {
            csv.ReadHeader();
            string[] header = [.. csv.Headers];
            var rows = new List<string[]>();
            while (rows.Count <= ImportSource.MostItems && csv.Read())
            {
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            }

            return ImportedTable.Read(header, rows, source);
        }
        catch (CsvFormatException broken)
        {
            return new TheTableIsBroken(broken.RecordNumber);
        }
    }
}

public sealed record TheTableIsBroken(long Row) : Refusal($"Row {Row} of the table cannot be read: a quotation mark is open or missing. Export it again, or leave that row out.");
