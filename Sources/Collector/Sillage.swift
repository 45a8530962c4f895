import ArgumentParser
import CMaxMindDB
import CZlib
import Configuration
import GRDB
import Hummingbird
import Yams
@main struct Sillage: ParsableCommand { }
