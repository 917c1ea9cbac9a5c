using System.Collections.Frozen;
using EscalationRoom.Domain.Intake;
using NodaTime;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Intake.Importing;

public sealed class ReadingTables
{
    [Fact]
    public void Columns_are_found_by_what_systems_call_them()
    {
        var items = Done(Read(["Id", "Created At", "Author", "Body"], ["7", "2026-11-14 10:00Z", "Wei Zhang", "Second."], ["6", "2026-11-14 09:00Z", "Marek Nowak", "First."])).Items;
        Assert.Equal([("Marek Nowak", "First.", "6#2"), ("Wei Zhang", "Second.", "7#1")], items.Select(it => (it.From, it.Text, it.ExternalId)));
    }

    [Fact]
    public void A_table_without_time_or_words_is_refused_and_told_what_was_found() =>
        Assert.Contains("Found: id, author", Assert.IsType<TheTableLacksColumns>(Read(["id", "author"], ["1", "Wei"]).Refusal).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_row_without_a_time_is_named() =>
        Assert.Equal(2, Assert.IsType<ARowHasNoTime>(Read(["time", "text"], ["2026-11-14 09:00", "One."], ["yesterday", "Two."]).Refusal).Row);

    [Fact]
    public void A_table_without_rows_holds_no_messages() => Assert.IsType<NoDatedMessages>(Read(["time", "text"]).Refusal);

    private static Result<ImportedThread> Read(string[] header, params string[][] rows) =>
        ImportedTable.Read(header, rows, new ImportSource("Ticket 1", "", DateTimeZone.Utc, new Speakers(FrozenSet<string>.Empty, FrozenSet<string>.Empty)));
}
