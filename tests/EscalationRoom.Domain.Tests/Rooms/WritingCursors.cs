using System.Buffers.Text;
using CsCheck;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class WritingCursors
{
    private static readonly Gen<long> Number = Gen.OneOf(Gen.Long[0, 200], Gen.Long[0, long.MaxValue]);

    private static readonly Gen<LaneNumbers> Numbers =
        Gen.Select(Number, Number, Number, Number, (client, inside, executive, privileged) => new LaneNumbers(client, inside, executive, privileged));

    private static readonly Gen<Lanes> AnyLanes = Gen.Byte[0, 15].Select(it => (Lanes)it);

    [Fact]
    public void A_cursor_gives_back_the_numbers_of_its_lanes() => Gen.Select(Numbers, AnyLanes).Sample((numbers, lanes) =>
        Cursor.TryRead(Cursor.Write(numbers, lanes), out var read) && read == numbers.Within(lanes));

    [Fact]
    public void A_cursor_tells_nothing_of_other_lanes() => Gen.Select(Numbers, Numbers, AnyLanes).Sample((one, other, lanes) =>
        Cursor.Write(one, lanes) == Cursor.Write(Mixed(inside: one, outside: other, lanes), lanes));

    [Fact]
    public void A_cursor_is_safe_in_an_address() => Gen.Select(Numbers, AnyLanes).Sample((numbers, lanes) =>
        Cursor.Write(numbers, lanes).All(it => char.IsAsciiLetterOrDigit(it) || it is '-' or '_'));

    [Fact]
    public void Reading_any_text_is_safe_and_accepts_only_what_was_written() => Gen.String.Sample(text =>
        !Cursor.TryRead(text, out var read) ? read == default : Enumerable.Range(0, 16).Any(it => Cursor.Write(read, (Lanes)it) == text));

    [Fact]
    public void A_garbled_cursor_is_refused() => Gen.Select(Numbers, AnyLanes, Gen.Int[0, 50], Gen.Char).Sample((numbers, lanes, at, other) =>
    {
        var cursor = Cursor.Write(numbers, lanes);
        var garbled = cursor.Remove(at % cursor.Length, 1).Insert(at % cursor.Length, other.ToString());
        return !Cursor.TryRead(garbled, out var read) || Enumerable.Range(0, 16).Any(it => Cursor.Write(read, (Lanes)it) == garbled);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("not a cursor")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_was_never_written_is_refused(string? text) => Assert.False(Cursor.TryRead(text, out _));

    [Fact]
    public void Neither_other_versions_nor_unknown_lanes_nor_loose_ends_are_read()
    {
        Assert.True(Cursor.TryRead(Text(1, 1, 5), out _));
        Assert.False(Cursor.TryRead(Text(2, 1, 5), out _));
        Assert.False(Cursor.TryRead(Text(1, 17, 5), out _));
        Assert.False(Cursor.TryRead(Text(1, 1, 5, 0), out _));
        Assert.False(Cursor.TryRead(Text(1, 1, 0x85, 0), out _));
        Assert.False(Cursor.TryRead(Text(1, 3, 5), out _));
        Assert.False(Cursor.TryRead(Text(1, 1, 5) + "=", out _));
    }

    private static LaneNumbers Mixed(LaneNumbers inside, LaneNumbers outside, Lanes lanes) =>
        LaneSet.InOrder.Aggregate(outside, (numbers, lane) => lanes.Has(lane) ? numbers.With(lane, inside[lane]) : numbers);

    private static string Text(params byte[] bytes) => Base64Url.EncodeToString(bytes);
}
